-- Agreements keep their versions. The agreement's own row says which of them speaks for it, and where it stands.
create table agreement_version (
    id                             uuid primary key,
    agreement_id                   uuid        not null references agreement,
    number                         integer     not null check (number > 0),
    state                          text        not null
        check (state in ('DRAFT', 'TERMS_APPROVED', 'SENT', 'RETURNED', 'IN_FORCE', 'SUPERSEDED', 'ENDED')),
    basis                          jsonb,
    terms                          jsonb       not null,
    clauses                        jsonb       not null,
    documents                      jsonb       not null,
    meeting_on                     date,
    opened_at                      timestamptz not null,
    opened_by_social_worker        text,
    opened_by_commissioning_officer text,
    terms_approved_by              text,
    terms_approved_at              timestamptz,
    sent_by                        text,
    sent_at                        timestamptz,
    returned_on                    date,
    returned_by                    text,
    returned_at                    timestamptz,
    social_worker                  text,
    social_worker_at               timestamptz,
    commissioning_officer          text,
    commissioning_officer_at       timestamptz,
    closed_at                      timestamptz,
    withdrawal_reason              text,
    constraint agreement_version_number unique (agreement_id, number),
    constraint agreement_two_people check (state not in ('IN_FORCE', 'SUPERSEDED')
        or (social_worker is not null and commissioning_officer is not null
            and social_worker <> commissioning_officer)),
    -- A version after the first is made by two people together before anybody approves its terms.
    constraint agreement_version_made_jointly check (number = 1 or state in ('DRAFT', 'ENDED')
        or (opened_by_social_worker is not null and opened_by_commissioning_officer is not null
            and opened_by_social_worker <> opened_by_commissioning_officer)),
    constraint agreement_version_says_why check (number = 1 or basis is not null),
    -- Needs and price change by the same call-off process as the placement.
    constraint agreement_version_rests_on_award check (basis is null
        or not (basis -> 'changes' @> '["NEEDS"]' or basis -> 'changes' @> '["PRICE"]')
        or basis ->> 'awardId' is not null),
    -- Judged when the transaction commits: the old version makes way in the one in which the new one comes.
    constraint agreement_version_one_in_force
        exclude using btree (agreement_id with =) where (state = 'IN_FORCE') deferrable initially deferred,
    constraint agreement_version_one_in_preparation
        exclude using btree (agreement_id with =) where (state in ('DRAFT', 'TERMS_APPROVED', 'SENT', 'RETURNED'))
        deferrable initially deferred
);

-- The owner itself is held back by the policy.
alter table agreement no force row level security;
insert into agreement_version (id, agreement_id, number, state, terms, clauses, documents, opened_at,
                               terms_approved_by, terms_approved_at, sent_by, sent_at, returned_on, returned_by,
                               returned_at, social_worker, social_worker_at, commissioning_officer,
                               commissioning_officer_at)
select gen_random_uuid(), id, ipa_version, state, '{"contacts": [], "goalIds": [], "services": []}', '[]', '[]',
       coalesce(terms_approved_at, now()), terms_approved_by, terms_approved_at, sent_by, sent_at, returned_on,
       returned_by, returned_at, social_worker, social_worker_at, commissioning_officer, commissioning_officer_at
from agreement;

alter table agreement
    drop constraint agreement_two_people,
    drop constraint agreement_state_check,
    drop constraint agreement_version_of_placement,
    drop column terms_approved_by, drop column terms_approved_at, drop column sent_by, drop column sent_at,
    drop column returned_on, drop column returned_by, drop column returned_at,
    drop column social_worker, drop column social_worker_at,
    drop column commissioning_officer, drop column commissioning_officer_at,
    add column changes              bigint not null default 0,
    add column agreed_times         jsonb  not null default '[]',
    add column next_review_on       date,
    add column next_review_opens_on date,
    add column next_review_basis    text,
    add column ended_on             date,
    add column end_clause           text,
    add column notice_given_on      date,
    add column end_reason           text,
    add column ended_by             text,
    add constraint agreement_state_check check
        (state in ('DRAFT', 'TERMS_APPROVED', 'SENT', 'RETURNED', 'IN_FORCE', 'ENDED')),
    add constraint agreement_of_placement unique (placement_id),
    add constraint agreement_next_review check (num_nonnulls(next_review_on, next_review_opens_on, next_review_basis) in (0, 3)),
    add constraint agreement_ending check (num_nonnulls(ended_on, end_clause, end_reason, ended_by) in (0, 4)
        and (ended_on is null or state = 'ENDED'));
-- Agreements that are in force already are looked at after the usual interval from now on.
update agreement
set next_review_on = current_date + 182, next_review_opens_on = current_date + 168,
    next_review_basis = '182 days from the day on which regular reviews were introduced'
where state = 'IN_FORCE';
alter table agreement force row level security;
create index agreement_review_opens on agreement (next_review_opens_on) where state = 'IN_FORCE' and not under_review;
-- Reviews fall due by the clock.
create policy reviewed_by_the_clock on agreement using ((select acting_purpose()) = 'CLOCK');

alter table agreement_version enable row level security;
alter table agreement_version force row level security;
create policy related on agreement_version using (exists (select 1 from agreement a where a.id = agreement_id));
grant select, insert, update on agreement_version to ${app};

-- A regular review follows an interval and no rule about episodes.
alter table ipa_review
    alter column rule_episodes drop not null, alter column rule_window_days drop not null,
    alter column rule_due_days drop not null, alter column rule_citation drop not null,
    add column basis text,
    add constraint ipa_review_cause check (cause in ('MISSING_EPISODE', 'REGULAR')),
    add constraint ipa_review_follows_a_rule check ((cause = 'MISSING_EPISODE')
        = (rule_episodes is not null and rule_window_days is not null and rule_due_days is not null
            and rule_citation is not null) and (cause = 'REGULAR') = (basis is not null));

-- What is said about an agreement inside the responsible authority: nobody else has it, and nobody changes it.
create table agreement_note (
    id             uuid primary key,
    agreement_id   uuid        not null references agreement,
    responsible_la text        not null,
    ipa_version    integer     not null,
    kind           text        not null check (kind in ('FEEDBACK_REQUEST', 'FEEDBACK', 'QUALITY_ASSURANCE')),
    note           text        not null,
    concern        boolean,
    written_by     text        not null,
    written_at     timestamptz not null
);
create index agreement_note_agreement on agreement_note (agreement_id, id);

alter table agreement_note enable row level security;
alter table agreement_note force row level security;
create policy own_authority on agreement_note using (responsible_la = (select acting_organisation()));
grant select, insert on agreement_note to ${app};

-- An instant inside JSON, however it is written there: as seconds, or as text.
create function instant_of(said jsonb) returns timestamptz
    language sql stable parallel safe as $$
    select case jsonb_typeof(said)
        when 'number' then timestamptz 'epoch' + cast(said as numeric) * interval '1 second'
        when 'string' then cast(said #>> '{}' as timestamptz)
    end
$$;

-- A time that was named for a paper stays as it was named; others are added beside it.
create function agreed_times_only_grow() returns trigger
    language plpgsql as $$
begin
    if exists (select 1
               from jsonb_array_elements(old.agreed_times) with ordinality as was (said, place)
               where instant_of(was.said -> 'dueAt')
                   is distinct from instant_of(new.agreed_times -> (cast(was.place as integer) - 1) -> 'dueAt'))
    then
        raise exception 'a time that was agreed is not edited' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger agreed_times_only_grow before update on agreement
    for each row execute function agreed_times_only_grow();
