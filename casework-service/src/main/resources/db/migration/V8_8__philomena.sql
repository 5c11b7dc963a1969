-- What should be known if a child goes missing, kept current by the home and the responsible authority (Philomena
-- Protocol, part 1).
create table philomena_profile (
    id             uuid        primary key,
    version        bigint      not null,
    state          text        not null check (state in ('CURRENT', 'CONFIRMATION_DUE')),
    child_ref      text        not null,
    responsible_la text        not null,
    placement_id   uuid,
    provider_id    text,
    provider_until date,
    revision       integer     not null check (revision > 0),
    part_one       jsonb       not null,
    written_at     timestamptz not null,
    written_by     text        not null,
    confirmed_at   timestamptz,
    confirmed_by   text,
    constraint philomena_profile_once unique (child_ref)
);

alter table philomena_profile enable row level security;
alter table philomena_profile force row level security;
-- The home sees it while the child lives there: asked at each read, the last day included.
create policy owned on philomena_profile
    using (responsible_la = (select acting_organisation())
        or (provider_id = (select acting_organisation())
            and (provider_until is null or provider_until >= (now() at time zone 'Europe/London')::date))
        or (select acting_purpose()) = 'EVENTS');
grant select, insert, update on philomena_profile to ${app};

-- Every revision that ever was; for the owners, and never changed.
create table philomena_revision (
    id           uuid        primary key,
    profile_id   uuid        not null references philomena_profile,
    revision     integer     not null,
    part_one     jsonb       not null,
    written_at   timestamptz not null,
    written_by   text        not null,
    organisation text        not null,
    constraint philomena_revision_once unique (profile_id, revision)
);

alter table philomena_revision enable row level security;
alter table philomena_revision force row level security;
create policy as_profile on philomena_revision
    using (exists (select 1 from philomena_profile p where p.id = profile_id));
grant select, insert on philomena_revision to ${app};

-- The profile as it was when the child was reported missing: what the force was given. Never changed.
create table philomena_snapshot (
    id             uuid        primary key,
    episode_id     uuid        not null unique,
    child_ref      text        not null,
    responsible_la text        not null,
    revision       integer     not null,
    part_one       jsonb       not null,
    taken_at       timestamptz not null,
    visible_to     varchar[]   not null
);

alter table philomena_snapshot enable row level security;
alter table philomena_snapshot force row level security;
create policy related on philomena_snapshot
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) = 'EVENTS');
grant select, insert on philomena_snapshot to ${app};

-- Part 2: what the carer knows of this one absence. Each writing is kept.
create table philomena_part_two (
    id             uuid        primary key,
    episode_id     uuid        not null,
    child_ref      text        not null,
    responsible_la text        not null,
    part_two       jsonb       not null,
    written_at     timestamptz not null,
    written_by     text        not null,
    visible_to     varchar[]   not null
);
create index philomena_part_two_episode on philomena_part_two (episode_id, id desc);

alter table philomena_part_two enable row level security;
alter table philomena_part_two force row level security;
create policy related on philomena_part_two
    using ((select acting_organisation()) = any (visible_to));
grant select, insert on philomena_part_two to ${app};

-- The rights that hold on every table about a child.
do $$
declare
    t text;
begin
    foreach t in array array['philomena_profile', 'philomena_snapshot', 'philomena_part_two']
    loop
        execute format('create policy opened_by_break_glass on %I for select to ${app}
            using (child_ref = any ((select glass_opened())::text[]))', t);
        execute format('create policy withheld_when_restricted on %I as restrictive for select to ${app}
            using (child_ref <> all ((select withheld_children())::text[])
                or child_ref = any ((select glass_opened())::text[]))', t);
        execute format('create policy gathered_for_one_child on %I for select
            using ((select acting_purpose()) = ''DISCLOSURE'' and child_ref = (select reached_child()))', t);
    end loop;
    foreach t in array array['philomena_profile', 'philomena_snapshot', 'philomena_part_two', 'philomena_revision']
    loop
        execute format('create policy erased_by_function on %I to current_user using (true)', t);
    end loop;
end
$$;
