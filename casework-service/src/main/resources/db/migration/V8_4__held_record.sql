-- Gathering everything held about one child, for a disclosure or a decision on erasure: the transaction may read that one
-- child's rows of every table, whichever organisation they belong to, and nothing else.
do $$
declare
    t text;
begin
    for t in
        select c.table_name from information_schema.columns c
        where c.table_schema = 'public' and c.column_name = 'child_ref'
    loop
        execute format('create policy gathered_for_one_child on %I for select
            using ((select acting_purpose()) = ''DISCLOSURE'' and child_ref = (select reached_child()))', t);
    end loop;
end
$$;
