-- A home closed or was graded so that its placements must be looked at. Followed up by the platform itself, since nobody
-- sees the placements of all authorities.
create table home_concern (
    id             uuid primary key,
    home_id        uuid        not null references home,
    cause          text        not null check (cause in ('CLOSED', 'GRADED_INADEQUATE')),
    day            date        not null,
    raised_at      timestamptz not null,
    followed_up_at timestamptz
);
create index home_concern_open on home_concern (id) where followed_up_at is null;

alter table home_concern enable row level security;
alter table home_concern force row level security;
create policy raised on home_concern for insert with check (true);
create policy followed_up on home_concern using ((select acting_purpose()) = 'CLOCK');
grant select, insert, update on home_concern to ${app};

-- What somebody of the responsible authority has to look at, and what was decided.
create table consequence (
    id             uuid primary key,
    version        bigint      not null,
    state          text        not null check (state in ('OPEN', 'CLOSED')),
    concern_id     uuid        not null references home_concern,
    home_id        uuid        not null references home,
    cause          text        not null,
    day            date        not null,
    subject        text        not null check (subject in ('PLACEMENT', 'ORDER')),
    subject_id     uuid        not null,
    responsible_la varchar     not null,
    role           text        not null,
    due_on         date        not null,
    opened_at      timestamptz not null,
    decision       text,
    rationale      text,
    closed_by      text,
    closed_at      timestamptz,
    constraint consequence_once unique (concern_id, subject, subject_id),
    constraint consequence_closed_with_decision
        check ((state = 'CLOSED') = (decision is not null and rationale is not null and closed_at is not null))
);
create index consequence_responsible_la on consequence (responsible_la, id);

alter table consequence enable row level security;
alter table consequence force row level security;
create policy own on consequence
    using (responsible_la = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
grant select, insert, update on consequence to ${app};

-- The platform looks which placements and orders a concern reaches.
create policy reached_by_a_concern on placement for select using ((select acting_purpose()) = 'CLOCK');
create policy reached_by_a_concern on placement_order for select using ((select acting_purpose()) = 'CLOCK');
create index placement_home on placement (home_id) where state in ('PLANNED', 'STARTED');
create index placement_order_home on placement_order (home_id) where state in ('DRAFT', 'ISSUED');
