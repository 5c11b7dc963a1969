-- The whole life of an absence: long-term, made void, merged into another, and back.
alter table missing_episode
    drop constraint missing_episode_state_check,
    drop constraint missing_episode_check,
    drop constraint missing_episode_check1,
    drop constraint missing_episode_no_overlap,
    add column merged_into uuid references missing_episode,
    add column voided_at timestamptz,
    add column long_term_since timestamptz,
    add constraint missing_episode_state_known
        check (state in ('OPEN', 'LONG_TERM', 'AWAITING_START', 'CLOSED', 'VOIDED', 'MERGED')),
    add constraint missing_episode_awaits_start
        check (state in ('VOIDED', 'MERGED') or (started_at is null) = (state = 'AWAITING_START')),
    add constraint missing_episode_closed_by_return check (state <> 'CLOSED' or returned_at is not null),
    add constraint missing_episode_merged_somewhere check ((state = 'MERGED') = (merged_into is not null)),
    add constraint missing_episode_void_since check ((state = 'VOIDED') = (voided_at is not null)),
    add constraint missing_episode_long_term_since check (state <> 'LONG_TERM' or long_term_since is not null),
    -- A child is away once at a time. What is void or part of another absence takes up no time. An absence whose start is
    -- awaited counts from the first thing known of it; one that is only known by its return is a moment and overlaps
    -- nothing.
    add constraint missing_episode_no_overlap exclude using gist (
        child_ref with =,
        tstzrange(coalesce(started_at, returned_at, located_at, known_since), returned_at, '[)') with &&)
        where (state not in ('VOIDED', 'MERGED'));
