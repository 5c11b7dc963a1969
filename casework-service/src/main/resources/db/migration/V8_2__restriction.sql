-- Children whose records only named people may see: staff's own family, public figures.
create table restriction (
    id          uuid        primary key,
    version     bigint      not null,
    child_ref   text        not null,
    authority   text        not null,
    ground      text        not null,
    state       text        not null check (state in ('IN_FORCE', 'LIFTED')),
    grants      jsonb       not null check (jsonb_array_length(grants) > 0),
    set_at      timestamptz not null,
    set_by      text        not null,
    lifted_at   timestamptz,
    lifted_by   text,
    check ((state = 'LIFTED') = (lifted_at is not null))
);

create unique index restriction_once on restriction (child_ref) where state = 'IN_FORCE';

alter table restriction enable row level security;
alter table restriction force row level security;
create policy own_authority on restriction using (authority = (select acting_organisation()));
-- The owner of the tables is reached through the function alone.
create policy asked_by_function on restriction for select to current_user using (true);
grant select, insert, update on restriction to ${app};

-- The children whose records do not exist for the acting person. The platform's own work goes on: a message about such a
-- child is kept like any other. A force keeps what it reported itself; GSS codes of police areas begin with E23 or W15.
create function withheld_children() returns text[]
    language sql stable security definer set search_path = public
    as $$
        select case
            when acting_purpose() is not null or acting_organisation() ~ '^(E23|W15)' then '{}'::text[]
            else coalesce(
                (select array_agg(r.child_ref) from restriction r
                 where r.state = 'IN_FORCE'
                   and not r.grants @> jsonb_build_array(
                       jsonb_build_object('organisation', acting_organisation(), 'username', acting_person()))),
                '{}')
            end
    $$;
revoke all on function withheld_children() from public;
grant execute on function withheld_children() to ${app};

-- Both rights hold on every table that speaks of a child: emergencies open rows for reading only, restrictions close them
-- whatever else would show them. Tasks hold ids and codes only, and somebody must be able to see that work waits.
do $$
declare
    t text;
begin
    for t in
        select c.table_name from information_schema.columns c
        where c.table_schema = 'public' and c.column_name = 'child_ref'
          and c.table_name not in ('break_glass', 'restriction', 'work_task')
    loop
        execute format('create policy opened_by_break_glass on %I for select to ${app}
            using (child_ref = any ((select glass_opened())::text[]))', t);
        execute format('create policy withheld_when_restricted on %I as restrictive for select to ${app}
            using (child_ref is null or child_ref <> all ((select withheld_children())::text[])
                or child_ref = any ((select glass_opened())::text[]))', t);
    end loop;
end
$$;
