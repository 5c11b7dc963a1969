create table mini_competition (
    id               uuid primary key,
    version          bigint      not null,
    state            text        not null check (state in
        ('DRAFT', 'PUBLISHED', 'CLOSED', 'OPENED', 'EVALUATED', 'AWARDED', 'NO_AWARD', 'CANCELLED')),
    buyer_la         text        not null,
    system_id        uuid        not null references purchasing_system,
    lot_id           uuid        not null references system_lot,
    referral_id      uuid        not null,
    referral_version integer     not null,
    route            text        not null,
    deadline         timestamptz not null,
    terms            jsonb       not null,
    terms_hash       text,
    rerun_of         uuid        references mini_competition,
    drafted_by       text        not null,
    published_at     timestamptz,
    opened_by        text,
    opened_at        timestamptz,
    evaluated_by     text,
    draw_seed        text,
    ranking          jsonb,
    ranking_hash     text,
    decision         jsonb,
    end_reason       text,
    constraint mini_competition_opened check ((opened_at is null) or state not in ('DRAFT', 'PUBLISHED', 'CLOSED', 'CANCELLED'))
);
create index mini_competition_buyer on mini_competition (buyer_la, id);
create index mini_competition_due on mini_competition (deadline) where state = 'PUBLISHED';
create index mini_competition_referral on mini_competition (referral_id);

-- Criteria do not change once they are published, and the seal is broken after the deadline or an early closing only.
create function competition_terms_are_locked() returns trigger language plpgsql as $$
begin
    if old.terms_hash is not null and (new.terms is distinct from old.terms or new.terms_hash is distinct from old.terms_hash) then
        raise exception 'criteria are locked' using errcode = 'check_violation', constraint = 'competition_terms_locked';
    end if;
    return new;
end
$$;
create trigger competition_terms_are_locked before update on mini_competition
    for each row execute function competition_terms_are_locked();

-- The lead of a system closes it; that a competition runs is all that it may know.
create function competition_runs() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    if new.state in ('PUBLISHED', 'CLOSED', 'OPENED', 'EVALUATED') then
        if not exists (select 1 from running_call_off r where r.competition_id = new.id) then
            insert into running_call_off (competition_id, system_id) values (new.id, new.system_id);
        end if;
    else
        delete from running_call_off where competition_id = new.id;
    end if;
    return null;
end
$$;
create trigger competition_runs after insert or update of state on mini_competition
    for each row execute function competition_runs();

create table competition_invitation (
    competition_id   uuid    not null references mini_competition,
    provider_id      text    not null references provider,
    buyer_la         text    not null,
    invited          boolean not null,
    reason_codes     text[]  not null check (cardinality(reason_codes) > 0),
    note             text,
    admission_id     uuid    not null references provider_admission,
    response_version integer not null,
    primary key (competition_id, provider_id)
);
create index competition_invitation_provider on competition_invitation (provider_id, competition_id) where invited;
alter table competition_invitation enable row level security;
alter table competition_invitation force row level security;
create policy of_the_buyer on competition_invitation using (buyer_la = (select acting_organisation()));
create policy own on competition_invitation for select
    using (invited and provider_id = (select acting_organisation()));
create policy counted on competition_invitation for select using ((select acting_purpose()) = 'CLOCK');
grant select, insert on competition_invitation to ${app};

alter table mini_competition enable row level security;
alter table mini_competition force row level security;
create policy of_the_buyer on mini_competition using (buyer_la = (select acting_organisation()));
create policy for_the_invited on mini_competition for select
    using (exists (select 1 from competition_invitation i
                   where i.competition_id = id and i.invited and i.provider_id = (select acting_organisation())));
create policy closed_by_the_clock on mini_competition using ((select acting_purpose()) = 'CLOCK');
grant select, insert, update on mini_competition to ${app};

create table no_offer (
    competition_id uuid        not null references mini_competition,
    provider_id    text        not null,
    buyer_la       text        not null,
    reason_code    text        not null,
    note           text,
    recorded_at    timestamptz not null,
    primary key (competition_id, provider_id)
);
alter table no_offer enable row level security;
alter table no_offer force row level security;
create policy own on no_offer using (provider_id = (select acting_organisation()));
create policy for_the_buyer on no_offer for select using (buyer_la = (select acting_organisation()));
create policy counted on no_offer for select using ((select acting_purpose()) = 'CLOCK');
grant select, insert on no_offer to ${app};

-- Sealed offers. The buyer sees a row only once its competition is opened, and never a draft or what was taken back.
create table offer (
    id                uuid primary key,
    version           bigint         not null,
    state             text           not null check (state in ('DRAFT', 'SUBMITTED', 'SUPERSEDED', 'WITHDRAWN',
        'GATEWAY_FAILED', 'SCORED', 'SELECTED', 'NOT_SELECTED')),
    competition_id    uuid           not null references mini_competition,
    buyer_la          text           not null,
    provider_id       text           not null,
    referral_version  integer        not null,
    service           text           not null,
    home_id           uuid           references home,
    starts_on         date           not null,
    lines             jsonb          not null,
    statement         text,
    resident_impact   text,
    variance_reason   text,
    variance_evidence text[]         not null,
    price_confirmed   boolean        not null,
    weekly_total      numeric(14, 2) not null check (weekly_total >= 0),
    core_weekly       numeric(14, 2) not null check (core_weekly >= 0),
    listed_weekly     numeric(14, 2),
    submitted_by      text,
    submitted_at      timestamptz,
    findings          jsonb          not null,
    exemptions        jsonb          not null
);
create index offer_competition on offer (competition_id, provider_id);
-- One offer of a provider counts.
create unique index offer_one_counts on offer (competition_id, provider_id)
    where state in ('SUBMITTED', 'GATEWAY_FAILED', 'SCORED', 'SELECTED', 'NOT_SELECTED');

alter table offer enable row level security;
alter table offer force row level security;
create policy own on offer using (provider_id = (select acting_organisation()));
create policy unsealed on offer for select
    using (buyer_la = (select acting_organisation()) and state not in ('DRAFT', 'SUPERSEDED', 'WITHDRAWN')
        and exists (select 1 from mini_competition c where c.id = competition_id and c.opened_at is not null));
create policy judged on offer for update
    using (buyer_la = (select acting_organisation()) and state not in ('DRAFT', 'SUPERSEDED', 'WITHDRAWN')
        and exists (select 1 from mini_competition c where c.id = competition_id and c.opened_at is not null));
create policy counted on offer for select using ((select acting_purpose()) = 'CLOCK');
create policy counted_by_function on offer for select to current_user using (true);
create policy counted_by_function on mini_competition for select to current_user using (true);
grant select, insert, update on offer to ${app};

-- How many offers are in, for the buyer and the clock; nothing of whose they are.
create function offers_received(competition uuid) returns bigint
    language sql stable security definer set search_path = public as $$
    select count(*) from offer o join mini_competition c on c.id = o.competition_id
    where o.competition_id = competition and o.state not in ('DRAFT', 'SUPERSEDED', 'WITHDRAWN')
      and (c.buyer_la = acting_organisation() or acting_purpose() = 'CLOCK')
$$;
revoke execute on function offers_received(uuid) from public;
grant execute on function offers_received(uuid) to ${app};

-- The deadline is judged when the row is stored, by the clock of the server, however long the transaction has run.
create function offer_is_in_time() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from mini_competition c
                   where c.id = new.competition_id and c.state = 'PUBLISHED' and clock_timestamp() <= c.deadline) then
        raise exception 'the offer is late' using errcode = 'check_violation', constraint = 'offer_in_time';
    end if;
    return new;
end
$$;
create trigger offer_is_submitted_in_time before update of state on offer
    for each row when (new.state in ('SUBMITTED', 'WITHDRAWN') and old.state in ('DRAFT', 'SUBMITTED') and new.state <> old.state)
    execute function offer_is_in_time();
create trigger offer_is_drafted_in_time before insert on offer
    for each row execute function offer_is_in_time();

-- What was told of a sealed competition.
create table competition_told (
    competition_id uuid primary key references mini_competition,
    offers         bigint not null,
    no_offers      bigint not null
);
alter table competition_told enable row level security;
alter table competition_told force row level security;
create policy kept_by_the_clock on competition_told using ((select acting_purpose()) = 'CLOCK');
grant select, insert, update on competition_told to ${app};

create table competition_score (
    id                 uuid primary key,
    competition_id     uuid          not null references mini_competition,
    buyer_la           text          not null,
    offer_id           uuid          not null references offer,
    criterion          text          not null,
    consensus          boolean       not null,
    scorer             text          not null,
    points             numeric(8, 2) not null check (points >= 0),
    rationale          text          not null check (rationale ~ '\S'),
    evidence_reference text,
    scored_at          timestamptz   not null
);
create index competition_score_competition on competition_score (competition_id, id);
create unique index competition_score_once on competition_score (offer_id, criterion, scorer) where not consensus;
create unique index competition_score_agreed_once on competition_score (offer_id, criterion) where consensus;
alter table competition_score enable row level security;
alter table competition_score force row level security;
create policy of_the_buyer on competition_score using (buyer_la = (select acting_organisation()));
grant select, insert on competition_score to ${app};

create table outcome_letter (
    id             uuid primary key,
    competition_id uuid   not null references mini_competition,
    buyer_la       text   not null,
    offer_id       uuid   not null references offer unique,
    provider_id    text   not null,
    reasons        text   not null,
    score          jsonb,
    advantages     text[] not null,
    words          text,
    sent_at        timestamptz,
    constraint outcome_letter_sent check ((sent_at is null) = (words is null))
);
create index outcome_letter_competition on outcome_letter (competition_id, provider_id);
alter table outcome_letter enable row level security;
alter table outcome_letter force row level security;
create policy of_the_buyer on outcome_letter using (buyer_la = (select acting_organisation()));
create policy sent on outcome_letter for select
    using (provider_id = (select acting_organisation()) and sent_at is not null);
grant select, insert, update on outcome_letter to ${app};
