-- Facts that measures are counted from, as events report them. An episode is kept as a one-way hash, never by its id.
create table returned_episode (
    episode_hash  text primary key check (episode_hash ~ '^[0-9a-f]{64}$'),
    delivering_la text        not null,
    returned_at   timestamptz not null
);
create index returned_episode_area on returned_episode (delivering_la, returned_at);

create table interviewed_episode (
    interview_id  uuid        not null,
    episode_hash  text        not null check (episode_hash ~ '^[0-9a-f]{64}$'),
    contract_id   uuid        not null,
    held_at       timestamptz not null,
    signed_off_at timestamptz not null,
    primary key (interview_id, episode_hash)
);
create index interviewed_episode_contract on interviewed_episode (contract_id, episode_hash);

-- Written for events only, and seen through a contract only: its look-up is itself under the contract's own policy.
alter table returned_episode enable row level security;
alter table returned_episode force row level security;
create policy reported on returned_episode using ((select acting_purpose()) = 'EVENTS');
create policy measured on returned_episode for select using (exists (
    select 1 from contract c
    where delivering_la = any (c.areas)
      and c.state in ('SIGNED', 'TERMINATED')
      and (returned_at at time zone 'Europe/London')::date between c.start_on and c.last_day));

alter table interviewed_episode enable row level security;
alter table interviewed_episode force row level security;
create policy reported on interviewed_episode using ((select acting_purpose()) = 'EVENTS');
create policy measured on interviewed_episode for select
    using (exists (select 1 from contract c where c.id = contract_id));

-- Events are corrected by later events: rows change, and none is ever removed.
grant select, insert, update on returned_episode to ${app};
grant select, insert, update on interviewed_episode to ${app};
