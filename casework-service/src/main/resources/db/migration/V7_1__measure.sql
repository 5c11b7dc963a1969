-- What measures are counted from. Ids, codes, days and times only. A row says what the platform knew of a record, or of a
-- part of one, from one moment to another; no row is ever changed but for that end.
create function create_measure_table(name text) returns void language plpgsql as $$
begin
    execute format($t$
        create table %1$I (
            subject_id uuid        not null,
            part_id    uuid        not null,
            known_from timestamptz not null,
            known_to   timestamptz check (known_to >= known_from),
            child_ref  text        not null,
            counts_on  date        not null,
            visible_to varchar[]   not null,
            fact       jsonb       not null
        )$t$, name);
    -- Of each part of a record one thing is known at a time.
    execute format('create unique index %1$I on %2$I (subject_id, part_id) where known_to is null', name || '_now', name);
    execute format('create index %1$I on %2$I (subject_id, known_from)', name || '_subject', name);
    execute format('create index %1$I on %2$I (part_id, known_from)', name || '_part', name);
    execute format('create index %1$I on %2$I (child_ref)', name || '_child', name);
    execute format('create index %1$I on %2$I using gin (visible_to)', name || '_visible_to', name);
    execute format('alter table %1$I enable row level security', name);
    execute format('alter table %1$I force row level security', name);
    -- Written in the transaction of the record: of an organisation that has a part in it, of an event, or of a clock.
    execute format($t$
        create policy related on %1$I
            using ((select acting_organisation()) = any (visible_to)
                or (select acting_purpose()) in ('EVENTS', 'CLOCK'))$t$, name);
end
$$;

select create_measure_table('measure_episode');
select create_measure_table('measure_interview');
select create_measure_table('measure_message');
select create_measure_table('measure_meeting');
drop function create_measure_table(text);

-- Facts may be added and their end set; not rewritten, not taken away.
grant select, insert, update (known_to) on measure_episode, measure_interview, measure_message, measure_meeting to ${app};

-- In which district a home stands, as its host authority recorded it. Nothing about a child: open to all who work here.
create table measure_home (
    home_id     uuid        not null,
    known_from  timestamptz not null,
    known_to    timestamptz check (known_to >= known_from),
    district    text        not null check (district ~ '^[EWSN][0-9]{8}$'),
    recorded_by text        not null
);
create unique index measure_home_now on measure_home (home_id) where known_to is null;
create index measure_home_known on measure_home (home_id, known_from);
grant select, insert, update (known_to) on measure_home to ${app};
