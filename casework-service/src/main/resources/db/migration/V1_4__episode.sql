create extension if not exists btree_gist;

-- One absence of one child. The reports are the facts; every other column follows from them.
create table missing_episode (
    id               uuid primary key,
    version          bigint      not null,
    state            text        not null check (state in ('OPEN', 'AWAITING_START', 'CLOSED')),
    child_ref        text        not null,
    placement_id     uuid,
    home_id          uuid,
    provider_id      text,
    responsible_la   text        not null,
    host_la          text        not null,
    force            text        not null,
    duty_id          uuid        not null,
    duty_version     integer     not null,
    duty_deliverer   text        not null,
    duty_state       text        not null,
    delivering_la    text        not null,
    opened_at        timestamptz not null,
    known_since      timestamptz not null,
    started_at       timestamptz,
    start_recorded_at timestamptz,
    located_at       timestamptz,
    returned_at      timestamptz,
    return_recorded_at timestamptz,
    risk_level       text        not null,
    interview_id     uuid,
    reports          jsonb       not null,
    visible_to       varchar[]      not null,
    check ((started_at is null) = (state = 'AWAITING_START')),
    check (state <> 'CLOSED' or returned_at is not null),
    constraint missing_episode_end_after_start check (returned_at >= started_at),
    -- A child is away once at a time. An absence whose start is awaited counts from the first thing known of it; one
    -- that is only known by its return is a moment and overlaps nothing.
    constraint missing_episode_no_overlap exclude using gist (
        child_ref with =,
        tstzrange(coalesce(started_at, returned_at, located_at, known_since), returned_at, '[)') with &&)
);

create index missing_episode_visible_to on missing_episode using gin (visible_to);
create index missing_episode_child on missing_episode (child_ref, id desc);

alter table missing_episode enable row level security;
alter table missing_episode force row level security;

create policy related on missing_episode
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) in ('EVENTS', 'CLOCK'));

grant select, insert, update on missing_episode to ${app};
