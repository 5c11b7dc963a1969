-- A short log of what changed for whom, for screens that are open now: kind, id, version and state code, nothing about a
-- child. Written by the tables themselves, so that no way of changing a record can forget it.
create table live_change (
    sequence     bigint generated always as identity primary key,
    -- Numbers are given before a transaction ends, so a smaller one may be seen later than a greater. A reader goes by the
    -- transaction and reads only what no transaction still under way can precede.
    transaction  xid8        not null default pg_current_xact_id(),
    organisation text        not null,
    type         text        not null,
    id           text        not null,
    version      bigint      not null,
    state        text        not null,
    at           timestamptz not null default now()
);

create index live_change_order on live_change (transaction, sequence);
create index live_change_organisation on live_change (organisation, transaction, sequence);
create index live_change_at on live_change (at);

alter table live_change enable row level security;
alter table live_change force row level security;
create policy own_changes on live_change for select
    using (organisation = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
create policy forgotten_by_the_clock on live_change for delete using ((select acting_purpose()) = 'CLOCK');
-- The owner of the tables is reached through the trigger functions alone.
create policy written_by_tables on live_change for insert to current_user with check (true);
grant select, delete on live_change to ${app};

-- Up to where the log has been forgotten: whoever read less far must read the lists anew.
create table live_floor (
    one         boolean primary key default true check (one),
    transaction xid8   not null,
    sequence    bigint not null
);
insert into live_floor (transaction, sequence) values ('0', 0);

alter table live_floor enable row level security;
alter table live_floor force row level security;
create policy kept_by_the_clock on live_floor using ((select acting_purpose()) = 'CLOCK');
grant select, update on live_floor to ${app};

-- For records that name the organisations which may see them.
create function note_shared_change() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    insert into live_change (organisation, type, id, version, state)
    select distinct organisation, tg_argv[0], new.id::text, new.version, new.state
    from unnest(new.visible_to) as organisation;
    return null;
end
$$;

-- For tasks, which have one owner.
create function note_task_change() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    insert into live_change (organisation, type, id, version, state)
    values (new.owner_organisation, 'TASK', new.id::text, new.version, new.state);
    return null;
end
$$;

create trigger live_notification_made after insert on police_notification
    for each row execute function note_shared_change('NOTIFICATION');
create trigger live_notification_changed after update on police_notification
    for each row when (old.version <> new.version) execute function note_shared_change('NOTIFICATION');
create trigger live_episode_made after insert on missing_episode
    for each row execute function note_shared_change('EPISODE');
create trigger live_episode_changed after update on missing_episode
    for each row when (old.version <> new.version) execute function note_shared_change('EPISODE');
create trigger live_interview_made after insert on return_home_interview
    for each row execute function note_shared_change('INTERVIEW');
create trigger live_interview_changed after update on return_home_interview
    for each row when (old.version <> new.version) execute function note_shared_change('INTERVIEW');
create trigger live_trigger_made after insert on raised_trigger
    for each row execute function note_shared_change('TRIGGER');
create trigger live_trigger_changed after update on raised_trigger
    for each row when (old.version <> new.version) execute function note_shared_change('TRIGGER');
create trigger live_meeting_made after insert on strategy_meeting
    for each row execute function note_shared_change('STRATEGY_MEETING');
create trigger live_meeting_changed after update on strategy_meeting
    for each row when (old.version <> new.version) execute function note_shared_change('STRATEGY_MEETING');
create trigger live_task_made after insert on work_task
    for each row execute function note_task_change();
-- Going up a rung concerns those who are told, not everybody's screen; a claim or an end does.
create trigger live_task_changed after update on work_task
    for each row when (old.state <> new.state or old.claimed_by is distinct from new.claimed_by)
    execute function note_task_change();
