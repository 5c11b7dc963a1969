-- When absences repeat or grow dangerous: the rules of each authority, beside the product's own in a dated table.
create table trigger_rule (
    id               uuid        primary key,
    version          bigint      not null,
    authority        text        not null,
    code             text        not null check (code ~ '^[A-Z][A-Z0-9_]{2,39}$'),
    valid_from       date        not null,
    valid_to         date,
    episode_count    integer     not null,
    window_days      integer     not null,
    kinds            varchar[]   not null,
    min_risk         text,
    away_hours       integer,
    scope            text        not null check (scope in ('CHILD', 'HOME')),
    action           text        not null,
    due_within_hours integer     not null,
    basis            text        not null,
    set_by           text        not null,
    set_at           timestamptz not null,
    constraint trigger_rule_sensible check (episode_count > 0 and window_days > 0 and due_within_hours > 0
        and cardinality(kinds) > 0 and (away_hours is null or away_hours > 0)
        and (valid_to is null or valid_to >= valid_from)),
    -- One authority has one rule of a code on any day.
    constraint trigger_rule_no_overlap exclude using gist (
        authority with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);

alter table trigger_rule enable row level security;
alter table trigger_rule force row level security;
create policy own_rules on trigger_rule
    using (authority = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
grant select, insert, update on trigger_rule to ${app};

-- What counting needs of each absence, kept from what the episode tells of itself. No name, no place, no text.
create table counted_episode (
    episode_id     uuid        primary key,
    version        bigint      not null,
    child_ref      text        not null,
    home_id        uuid,
    responsible_la text        not null,
    host_la        text        not null,
    delivering_la  text        not null,
    first_told_at  timestamptz not null,
    started_at     timestamptz,
    returned_at    timestamptz,
    kinds          varchar[]   not null,
    highest_risk   text        not null,
    counts         boolean     not null,
    -- When it is next to be looked at: now after a change, later when only time can change the outcome.
    check_at       timestamptz,
    visible_to     varchar[]   not null
);

create index counted_episode_child on counted_episode (child_ref);
create index counted_episode_home on counted_episode (home_id) where home_id is not null;
create index counted_episode_due on counted_episode (check_at) where check_at is not null;

alter table counted_episode enable row level security;
alter table counted_episode force row level security;
create policy related on counted_episode
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) in ('EVENTS', 'CLOCK'));
grant select, insert, update on counted_episode to ${app};

-- Absences from before this table was. Their kinds are the one nearly all have; a change of the episode puts it right.
select set_config('app.purpose', 'CLOCK', true);
insert into counted_episode
select id, 0, child_ref, home_id, responsible_la, host_la, delivering_la, opened_at, started_at, returned_at,
    array['M'], risk_level, true, null, array(select distinct unnest(array[responsible_la, host_la]))
from missing_episode;
select set_config('app.purpose', '', true);

-- One crossing of one rule, with the absences that made it. Never deleted: a correction marks it withdrawn.
create table raised_trigger (
    id           uuid        primary key,
    version      bigint      not null,
    state        text        not null check (state in ('RAISED', 'ACTED_ON', 'WITHDRAWN')),
    rule_code    text        not null,
    rule_id      uuid,
    rule_source  text        not null,
    scope        text        not null check (scope in ('CHILD', 'HOME')),
    action       text        not null,
    authority    text        not null,
    child_ref    text,
    home_id      uuid,
    episodes     jsonb       not null check (jsonb_array_length(episodes) > 0),
    raised_at    timestamptz not null,
    due_at       timestamptz not null,
    acted_at     timestamptz,
    acted_by     text,
    note         text,
    withdrawn_at timestamptz,
    visible_to   varchar[]   not null,
    check ((scope = 'CHILD') = (child_ref is not null) and (scope = 'HOME') = (home_id is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    check (state <> 'ACTED_ON' or acted_at is not null)
);

create index raised_trigger_child on raised_trigger (child_ref, rule_code) where child_ref is not null;
create index raised_trigger_home on raised_trigger (home_id, rule_code) where home_id is not null;
create index raised_trigger_visible_to on raised_trigger using gin (visible_to);

alter table raised_trigger enable row level security;
alter table raised_trigger force row level security;
create policy related on raised_trigger
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) = 'CLOCK');
grant select, insert, update on raised_trigger to ${app};
