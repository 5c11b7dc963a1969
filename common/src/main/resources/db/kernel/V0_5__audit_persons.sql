-- Whom an entry is about, and which records a page of a list held: so that every look at one person can be found, and a
-- page of a list is one entry and not a hundred.
alter table audit_entry
    add column persons text[] not null default '{}',
    add column listed  text[] not null default '{}';

-- The same by person, where an index can be used: row-level security would not let a search inside an array use one.
create table audit_person (
    person   text   not null,
    entry_id bigint not null,
    primary key (person, entry_id)
);

create function audit_is_found_by_person() returns trigger language plpgsql as $$
begin
    insert into audit_person (person, entry_id)
    select distinct p, new.entry_id from unnest(new.persons) p;
    return null;
end
$$;

create trigger audit_is_found_by_person
    after insert on audit_entry
    for each row when (new.persons <> '{}') execute function audit_is_found_by_person();

create trigger audit_person_is_append_only
    before update or delete or truncate on audit_person
    for each statement execute function audit_is_append_only();

create index audit_entry_username on audit_entry (username, entry_id);

alter table audit_person enable row level security;
alter table audit_person force row level security;
create policy audit_person_written_with_its_entry on audit_person for insert with check (true);
create policy audit_person_read_as_its_entry on audit_person for select
    using (exists (select 1 from audit_entry e where e.entry_id = audit_person.entry_id));

grant select, insert on audit_person to ${app};
