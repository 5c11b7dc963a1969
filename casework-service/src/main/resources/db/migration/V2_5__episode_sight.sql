-- Which organisation may see which episode, newest first: what lists are read from. An array with an inverted index finds
-- an organisation's episodes too, but all of them, to be sorted; and under row-level security it is not used at all, since
-- operators of arrays are not leakproof and must wait for the policy. Here a page is the next rows of an index, however
-- many episodes there are. Kept by the database itself, so that it can never say something else than the episodes do.
create table episode_sight (
    organisation text not null,
    episode_id   uuid not null references missing_episode,
    state        text not null,
    primary key (organisation, episode_id)
);

create index episode_sight_by_state on episode_sight (organisation, state, episode_id);
create index episode_sight_episode on episode_sight (episode_id);

alter table episode_sight enable row level security;
alter table episode_sight force row level security;
create policy own_sight on episode_sight for select
    using (organisation = (select acting_organisation()));
create policy kept_by_function on episode_sight to current_user using (true);

grant select on episode_sight to ${app};

-- The same for the forces' references, which are looked for whole.
create table episode_reference (
    organisation text not null,
    reference    text not null,
    episode_id   uuid not null references missing_episode,
    primary key (organisation, reference, episode_id)
);

create index episode_reference_episode on episode_reference (episode_id);

alter table episode_reference enable row level security;
alter table episode_reference force row level security;
create policy own_sight on episode_reference for select
    using (organisation = (select acting_organisation()));
create policy kept_by_function on episode_reference to current_user using (true);

grant select on episode_reference to ${app};

create function keep_episode_sight() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    delete from episode_sight where episode_id = new.id and organisation <> all (new.visible_to);
    insert into episode_sight (organisation, episode_id, state)
    select distinct o, new.id, new.state from unnest(new.visible_to) o
    on conflict (organisation, episode_id) do update set state = excluded.state
        where episode_sight.state <> excluded.state;
    delete from episode_reference
    where episode_id = new.id
        and (organisation <> all (new.visible_to) or reference <> all (new.police_references));
    insert into episode_reference (organisation, reference, episode_id)
    select distinct o, r, new.id from unnest(new.visible_to) o, unnest(new.police_references) r
    on conflict do nothing;
    return null;
end
$$;

revoke all on function keep_episode_sight() from public;

create trigger episode_sight_kept after insert or update of visible_to, state, police_references on missing_episode
    for each row execute function keep_episode_sight();

alter table missing_episode no force row level security;
insert into episode_sight (organisation, episode_id, state)
select distinct o, e.id, e.state from missing_episode e, unnest(e.visible_to) o;
insert into episode_reference (organisation, reference, episode_id)
select distinct o, r, e.id from missing_episode e, unnest(e.visible_to) o, unnest(e.police_references) r;
alter table missing_episode force row level security;

-- What only these lists used.
drop index missing_episode_visible_to;

create index missing_episode_home on missing_episode (home_id, id desc);
