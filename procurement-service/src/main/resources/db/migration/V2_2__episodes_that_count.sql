-- Whether a returned episode still counts, and under which episode: one that was a mistake or whose return was taken back
-- counts nowhere, one that was merged counts with the episode that it is part of.
create table episode_standing (
    episode_hash   text primary key check (episode_hash ~ '^[0-9a-f]{64}$'),
    standing       text not null check (standing in ('COUNTS', 'VOIDED', 'MERGED', 'RETURN_TAKEN_BACK')),
    surviving_hash text check (surviving_hash ~ '^[0-9a-f]{64}$'),
    check ((standing = 'MERGED') = (surviving_hash is not null))
);
create index episode_standing_surviving on episode_standing (surviving_hash) where surviving_hash is not null;

-- Written for events only, and seen by whom the return is seen.
alter table episode_standing enable row level security;
alter table episode_standing force row level security;
create policy reported on episode_standing using ((select acting_purpose()) = 'EVENTS');
create policy measured on episode_standing for select using (exists (
    select 1 from returned_episode r
    where r.episode_hash in (episode_standing.episode_hash, episode_standing.surviving_hash)));

grant select, insert, update on episode_standing to ${app};
