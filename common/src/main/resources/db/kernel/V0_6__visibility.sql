-- Which records of which table an organisation stands in a relation to: the same fact as each record's visible_to, in the
-- order in which lists are read. A list over a million records of others then costs what a list over one's own does, which
-- an index on the array cannot give: under row-level security its operators are applied to every row.
create table visibility (
    relation     text not null,
    organisation text not null,
    id           uuid not null,
    primary key (relation, organisation, id)
);

alter table visibility enable row level security;
alter table visibility force row level security;
create policy own_relations on visibility for select
    using (organisation = (select acting_organisation()));
create policy kept_by_trigger on visibility to current_user using (true) with check (true);
grant select on visibility to ${app};

create function keep_visibility() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    if tg_op <> 'INSERT' then
        delete from visibility
        where relation = tg_table_name and organisation = any (old.visible_to) and id = old.id;
    end if;
    if tg_op <> 'DELETE' then
        insert into visibility (relation, organisation, id)
        select distinct tg_table_name, seer, new.id from unnest(new.visible_to) seer;
    end if;
    return null;
end
$$;
revoke all on function keep_visibility() from public;

-- For migrations: from now on the table's visible_to is kept here as well. The table has an id of type uuid.
create procedure keep_visibility_of(records regclass)
    language plpgsql as $$
begin
    execute format('create trigger visibility_begins after insert or delete on %s
        for each row execute function keep_visibility()', records);
    execute format('create trigger visibility_changes after update on %s
        for each row when (old.visible_to is distinct from new.visible_to) execute function keep_visibility()', records);
    -- The owner is bound by the policies as well, and acts for nobody here.
    execute format('alter table %s no force row level security', records);
    execute format('insert into visibility (relation, organisation, id)
        select distinct %L, seer, id from %s, unnest(visible_to) seer', records::text, records);
    execute format('alter table %s force row level security', records);
end
$$;
revoke all on procedure keep_visibility_of(regclass) from public;
