-- What people ask for and decide about an absence, and what was made part of it. Nothing is removed from either.
alter table missing_episode
    add column proposals jsonb not null default '[]',
    add column merges jsonb not null default '[]',
    add column police_references varchar[] not null default '{}';

-- The owner is bound by the policies as well, and acts for nobody here.
alter table missing_episode no force row level security;
update missing_episode set police_references = (
    select coalesce(array_agg(distinct r ->> 'reference' order by r ->> 'reference'), '{}')
    from jsonb_array_elements(reports) r where r ->> 'kind' <> 'CLOSURE');
alter table missing_episode force row level security;

-- Reports may move from one absence of a child to another in one transaction; what must hold is the end of it.
alter table missing_episode
    drop constraint missing_episode_no_overlap,
    add constraint missing_episode_no_overlap exclude using gist (
        child_ref with =,
        tstzrange(coalesce(started_at, returned_at, located_at, known_since), returned_at, '[)') with &&)
        where (state not in ('VOIDED', 'MERGED')) deferrable;
