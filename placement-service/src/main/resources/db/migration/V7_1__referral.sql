-- Referrals: what a child needs, in one document for all buyers. The row itself says nothing of the child but its
-- reference; those who are invited see it. The document with everything in it is the responsible authority's alone.
create table referral (
    id             uuid primary key,
    version        bigint      not null,
    state          text        not null
        check (state in ('DRAFT', 'APPROVED', 'SEARCHING', 'ON_HOLD', 'PLACED', 'UNMET', 'WITHDRAWN')),
    responsible_la text        not null,
    child_number   text        not null,
    current_number integer check (current_number > 0),
    draft_number   integer check (draft_number > 0),
    needed_by      text,
    invited        varchar[]   not null,
    drafted_by     text        not null,
    drafted_at     timestamptz not null,
    placement_id   uuid,
    outcome        jsonb,
    closed_by      text,
    closed_at      timestamptz,
    closing_reason text,
    visible_to     varchar[]   not null generated always as (invited || cast(responsible_la as varchar)) stored,
    constraint referral_published check ((state in ('DRAFT', 'WITHDRAWN')) or current_number is not null),
    constraint referral_placed check ((state = 'PLACED') = (placement_id is not null)),
    constraint referral_closed check (state not in ('UNMET', 'WITHDRAWN') or closing_reason is not null)
);
create index referral_responsible_la on referral (responsible_la, id);

alter table referral enable row level security;
alter table referral force row level security;
create policy related on referral using ((select acting_organisation()) = any (visible_to));
grant select, insert, update on referral to ${app};

-- The document by version. What has been approved never changes, whoever writes.
create table referral_version (
    id          uuid primary key,
    referral_id uuid        not null references referral,
    number      integer     not null check (number > 0),
    document    jsonb       not null,
    reason      text,
    drafted_by  text        not null,
    drafted_at  timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    constraint referral_version_number unique (referral_id, number),
    constraint referral_version_two_people check (approved_by is null or approved_by <> drafted_by),
    constraint referral_version_says_why check (number = 1 or reason is not null)
);

create function approved_referral_stays() returns trigger language plpgsql as $$
begin
    if old.approved_at is not null then
        raise exception 'an approved version does not change' using constraint = 'referral_version_stays';
    end if;
    return new;
end
$$;
create trigger approved_referral_stays before update on referral_version
    for each row execute function approved_referral_stays();

alter table referral_version enable row level security;
alter table referral_version force row level security;
create policy own on referral_version using (exists (
    select 1 from referral r where r.id = referral_id and r.responsible_la = (select acting_organisation())));
grant select, insert, update on referral_version to ${app};

-- Who is invited, and up to which level each reads.
create table referral_invitation (
    id          uuid primary key,
    referral_id uuid        not null references referral,
    provider_id text        not null,
    level       text        not null check (level in ('ANONYMOUS', 'SHORTLIST', 'FULL')),
    level_rank  integer     not null generated always as
        (case level when 'ANONYMOUS' then 0 when 'SHORTLIST' then 1 else 2 end) stored,
    invited_by  text        not null,
    invited_at  timestamptz not null,
    ended_at    timestamptz,
    constraint referral_invitation_once unique (referral_id, provider_id)
);
create index referral_invitation_provider on referral_invitation (provider_id, id);

alter table referral_invitation enable row level security;
alter table referral_invitation force row level security;
create policy invited on referral_invitation for select using (provider_id = (select acting_organisation()));
create policy own on referral_invitation using (exists (
    select 1 from referral r where r.id = referral_id and r.responsible_la = (select acting_organisation())));
grant select, insert, update (level, ended_at) on referral_invitation to ${app};

-- Each raising of a level: by whom, when, why. Never changed.
create table redaction_decision (
    id          uuid primary key,
    referral_id uuid        not null references referral,
    provider_id text        not null,
    from_level  text        not null,
    level       text        not null,
    reason      text        not null check (reason ~ '\S'),
    decided_by  text        not null,
    decided_at  timestamptz not null
);
create index redaction_decision_referral on redaction_decision (referral_id, id);

alter table redaction_decision enable row level security;
alter table redaction_decision force row level security;
create policy own on redaction_decision using (exists (
    select 1 from referral r where r.id = referral_id and r.responsible_la = (select acting_organisation())));
grant select, insert on redaction_decision to ${app};

-- A level is raised only with a decision of the same moment.
create function level_is_raised_by_decision() returns trigger language plpgsql as $$
begin
    if new.level is distinct from old.level and not exists (
        select 1 from redaction_decision d where d.referral_id = new.referral_id and d.provider_id = new.provider_id
        and d.from_level = old.level and d.level = new.level) then
        raise exception 'a level is raised by a decision' using constraint = 'referral_level_decided';
    end if;
    return new;
end
$$;
create trigger level_is_raised_by_decision before update on referral_invitation
    for each row execute function level_is_raised_by_decision();

-- What each level shows of an approved version, as the table of levels stood on the day of the approval. A provider
-- cannot read a row above its level, whatever is asked.
create table referral_reading (
    id          uuid primary key,
    referral_id uuid    not null references referral,
    number      integer not null,
    level       text    not null check (level in ('ANONYMOUS', 'SHORTLIST', 'FULL')),
    level_rank  integer not null generated always as
        (case level when 'ANONYMOUS' then 0 when 'SHORTLIST' then 1 else 2 end) stored,
    document    jsonb   not null,
    constraint referral_reading_once unique (referral_id, number, level)
);

alter table referral_reading enable row level security;
alter table referral_reading force row level security;
create policy own on referral_reading using (exists (
    select 1 from referral r where r.id = referral_id and r.responsible_la = (select acting_organisation())));
create policy invited on referral_reading for select using (exists (
    select 1 from referral_invitation i where i.referral_id = referral_reading.referral_id
    and i.provider_id = (select acting_organisation()) and i.ended_at is null
    and i.level_rank >= referral_reading.level_rank));
grant select, insert on referral_reading to ${app};

-- Awards and orders name the referral that they serve, and the version it had.
alter table direct_award add column referral_id uuid references referral;
alter table direct_award add column referral_number integer;
alter table placement_order add column referral_id uuid references referral;
create index placement_order_referral on placement_order (referral_id) where referral_id is not null;
