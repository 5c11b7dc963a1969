-- Which organisation may see which record, newest first: what lists are read from. An array with an inverted index finds an
-- organisation's records too, but all of them, to be sorted; and under row-level security it is not used at all, since
-- operators of arrays are not leakproof and must wait for the policy. Here a page is the next rows of an index, however
-- many records there are. Kept by the database itself, so that it can never say something else than the records do. The
-- child stands here because a page must be filled without those whom a restriction withholds: a short page is the last one.
create table record_sight (
    kind         text not null,
    organisation text not null,
    id           uuid not null,
    state        text not null,
    about_child  text,
    primary key (kind, organisation, id)
);

create index record_sight_by_state on record_sight (kind, organisation, state, id);
create index record_sight_record on record_sight (id);

alter table record_sight enable row level security;
alter table record_sight force row level security;
create policy own_sight on record_sight for select using (organisation = (select acting_organisation()));
create policy kept_by_function on record_sight to current_user using (true);
create policy withheld_when_restricted on record_sight as restrictive for select to ${app}
    using (about_child is null or about_child <> all ((select withheld_children())::text[]));

grant select on record_sight to ${app};

-- Duties have no state by which they are listed.
create function keep_record_sight() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    in_state text := '';
begin
    if tg_op = 'DELETE' then
        delete from record_sight where id = old.id;
        return null;
    end if;
    if tg_argv[0] <> 'DUTY' then
        in_state := new.state;
    end if;
    if tg_op = 'UPDATE' then
        delete from record_sight where id = new.id and organisation <> all (new.visible_to);
    end if;
    insert into record_sight (kind, organisation, id, state, about_child)
    select distinct tg_argv[0], o, new.id, in_state, new.child_ref from unnest(new.visible_to) o
    on conflict (kind, organisation, id) do update set state = excluded.state, about_child = excluded.about_child
        where (record_sight.state, record_sight.about_child) is distinct from (excluded.state, excluded.about_child);
    return null;
end
$$;

revoke all on function keep_record_sight() from public;

do $$
declare
    listed record;
begin
    for listed in
        select * from (values
            ('missing_episode', 'EPISODE', 'state, child_ref'),
            ('police_notification', 'NOTIFICATION', 'state, child_ref'),
            ('return_home_interview', 'INTERVIEW', 'state, child_ref'),
            ('interview_duty', 'DUTY', 'child_ref'),
            ('raised_trigger', 'TRIGGER', 'state, child_ref'),
            ('strategy_meeting', 'MEETING', 'state, child_ref')) as of_table (name, kind, told)
    loop
        execute format('create trigger record_sight_kept after insert or delete or update of visible_to, %s on %I
            for each row execute function keep_record_sight(%L)', listed.told, listed.name, listed.kind);
        -- The owner is bound by the policies too, and acts for nobody.
        execute format('alter table %I no force row level security', listed.name);
        execute format('insert into record_sight (kind, organisation, id, state, about_child)
            select distinct %L, o, r.id, %s, r.child_ref from %I r, unnest(r.visible_to) o',
            listed.kind, case listed.kind when 'DUTY' then '''''' else 'r.state' end, listed.name);
        execute format('alter table %I force row level security', listed.name);
    end loop;
end
$$;

-- What only these lists used.
drop index police_notification_visible_to;
drop index return_home_interview_visible_to;
drop index interview_duty_visible_to;
drop index raised_trigger_visible_to;
drop index strategy_meeting_visible_to;

-- Episodes had such a table of their own.
create or replace function keep_episode_sight() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    delete from episode_reference
    where episode_id = new.id
        and (organisation <> all (new.visible_to) or reference <> all (new.police_references));
    insert into episode_reference (organisation, reference, episode_id)
    select distinct o, r, new.id from unnest(new.visible_to) o, unnest(new.police_references) r
    on conflict do nothing;
    return null;
end
$$;
alter function keep_episode_sight() rename to keep_episode_reference;
alter trigger episode_sight_kept on missing_episode rename to episode_reference_kept;
drop table episode_sight;
