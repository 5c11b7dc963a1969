-- What stops deletion.
create table legal_hold (
    id          uuid        primary key,
    version     bigint      not null,
    child_ref   text        not null,
    authority   text        not null,
    reason      text        not null check (btrim(reason) <> ''),
    set_at      timestamptz not null,
    set_by      text        not null,
    lift_reason text,
    lifted_at   timestamptz,
    lifted_by   text,
    check ((lifted_at is null) = (lift_reason is null))
);
create index legal_hold_in_force on legal_hold (child_ref) where lifted_at is null;
create index legal_hold_authority on legal_hold (authority, id desc);

alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy own_authority on legal_hold using (authority = (select acting_organisation()));
create policy asked_by_the_clock on legal_hold for select using ((select acting_purpose()) = 'CLOCK');
grant select, insert, update on legal_hold to ${app};

-- The decision to erase a child's record, by two people. It outlives the record and holds ids, codes and days.
create table erasure (
    id          uuid        primary key,
    version     bigint      not null,
    state       text        not null check (state in ('DUE', 'PROPOSED', 'ERASED', 'KEPT')),
    child_ref   text        not null,
    authority   text        not null,
    ground      text        not null,
    rule        text        not null,
    due_on      date,
    opened_at   timestamptz not null,
    proposed_at timestamptz,
    proposed_by text,
    decided_at  timestamptz,
    decided_by  text,
    constraint erasure_second_person
        check (state <> 'ERASED' or (proposed_by is not null and decided_by is not null and proposed_by <> decided_by))
);
create unique index erasure_open_once on erasure (child_ref) where state in ('DUE', 'PROPOSED');
create index erasure_child on erasure (child_ref);
create index erasure_authority on erasure (authority, id desc);

alter table erasure enable row level security;
alter table erasure force row level security;
create policy own_authority on erasure
    using (authority = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
grant select, insert, update on erasure to ${app};

-- What remains of an erased record: that there was one, of which kind, when it went and under which rule.
create table tombstone (
    type       text not null,
    id         text not null,
    erased_on  date not null,
    rule       text not null,
    erasure_id uuid not null references erasure,
    authority  text not null,
    primary key (type, id)
);
create index tombstone_erasure on tombstone (erasure_id);

alter table tombstone enable row level security;
alter table tombstone force row level security;
create policy own_authority on tombstone for select using (authority = (select acting_organisation()));
grant select on tombstone to ${app};

-- Retention looks for children who are past their time.
create policy due_for_retention on child for select using ((select acting_purpose()) = 'CLOCK');

-- The owner of the tables, whom only the functions below act as, may remove rows of a child: in the tables that name the
-- child and in those that hang on them.
do $$
declare
    t text;
begin
    for t in
        with recursive reached as (
            select to_regclass(quote_ident(c.table_name)) as rel from information_schema.columns c
            where c.table_schema = 'public' and c.column_name = 'child_ref'
            union
            select con.conrelid::regclass from pg_constraint con join reached on con.confrelid = reached.rel
            where con.contype = 'f'
        )
        select rel::text from reached
        union values ('idempotent_answer'), ('tombstone')
    loop
        execute format('create policy erased_by_function on %s to current_user using (true)', t);
    end loop;
end
$$;

-- Removes the rows, those that hang on them first, and leaves a tombstone for each.
create function erase_rows(target regclass, condition text, decision erasure) returns void
    language plpgsql set search_path = public as $$
declare
    hanging record;
begin
    for hanging in
        select con.conrelid::regclass as rel, own.attname as own_column, their.attname as their_column
        from pg_constraint con
            join pg_attribute own on own.attrelid = con.conrelid and own.attnum = con.conkey[1]
            join pg_attribute their on their.attrelid = con.confrelid and their.attnum = con.confkey[1]
        where con.contype = 'f' and con.confrelid = target and con.conrelid <> target
    loop
        perform erase_rows(
            hanging.rel,
            format('%I in (select %I from %s where %s)', hanging.own_column, hanging.their_column, target, condition),
            decision);
    end loop;
    execute format(
        'insert into tombstone (type, id, erased_on, rule, erasure_id, authority)
         select %L, coalesce(j ->> ''id'', j ->> ''placement_id'',
             case %L when ''child'' then j ->> ''child_ref'' else concat(j ->> ''child_ref'', '' '', place) end),
             %L, %L, %L, %L
         from (select to_jsonb(t) as j, row_number() over () as place from %s t where %s) row
         on conflict do nothing',
        target::text, target::text, current_date, decision.rule, decision.id, decision.authority, target, condition);
    execute format('delete from %s where %s', target, condition);
end
$$;
revoke all on function erase_rows(regclass, text, erasure) from public;

-- Erases everything about a child, once two people have decided it and no hold stops it. Returns how many records went.
create function erase_child(decision_id uuid) returns integer
    language plpgsql security definer set search_path = public as $$
declare
    decision erasure;
    t text;
    erased integer;
begin
    select * into strict decision from erasure where id = decision_id and state = 'ERASED' for update;
    if decision.authority is distinct from acting_organisation() or decision.decided_by is distinct from acting_person() then
        raise exception 'not decided by the acting person' using errcode = 'insufficient_privilege';
    end if;
    if exists (select 1 from legal_hold h where h.child_ref = decision.child_ref and h.lifted_at is null) then
        raise exception 'a legal hold stops deletion'
            using errcode = 'check_violation', constraint = 'legal_hold_stops_erasure';
    end if;
    for t in
        select c.table_name from information_schema.columns c
        where c.table_schema = 'public' and c.column_name = 'child_ref' and c.table_name <> 'erasure'
        order by (c.table_name = 'child'), c.table_name
    loop
        perform erase_rows(to_regclass(quote_ident(t)), format('child_ref = %L', decision.child_ref), decision);
    end loop;
    delete from idempotent_answer
    where strpos(coalesce(body, ''), decision.child_ref) > 0 or strpos(coalesce(location, ''), decision.child_ref) > 0;
    select count(*) into erased from tombstone where erasure_id = decision_id;
    return erased;
end
$$;
revoke all on function erase_child(uuid) from public;
grant execute on function erase_child(uuid) to ${app};
