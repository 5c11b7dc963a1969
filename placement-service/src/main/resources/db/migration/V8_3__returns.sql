-- Rules of the SSDA903 return that something recorded breaks now.
create table statutory_breach (
    id             uuid        primary key,
    responsible_la text        not null,
    child_ref      text        not null,
    return_year    text        not null,
    rule           text        not null,
    return_table   text        not null check (return_table in ('EPISODES', 'REVIEWS', 'DOLO')),
    placement_id   uuid references placement,
    row_key        text        not null,
    opened_at      timestamptz not null,
    constraint statutory_breach_once unique (child_ref, return_year, rule, row_key)
);
create index statutory_breach_authority on statutory_breach (responsible_la, return_year, id desc);

-- That they did, for ever: no right to change or remove.
create table statutory_breach_entry (
    id             uuid        primary key,
    breach_id      uuid        not null,
    entry          text        not null check (entry in ('OPENED', 'CLEARED')),
    responsible_la text        not null,
    child_ref      text        not null,
    return_year    text        not null,
    rule           text        not null,
    recorded_at    timestamptz not null,
    constraint statutory_breach_entry_once unique (breach_id, entry)
);
create index statutory_breach_entry_child on statutory_breach_entry (child_ref, id);

-- Read copy of casework's findings on absences that outlast a placement or the care.
create table casework_breach (
    breach_id      uuid primary key,
    responsible_la text not null,
    return_year    text not null,
    rule           text not null
);
create index casework_breach_authority on casework_breach (responsible_la, return_year);

-- Returns that have been sent, and what was open in them.
create table sent_return (
    id             uuid        primary key,
    responsible_la text        not null,
    return_year    text        not null,
    sent_on        date        not null,
    open_children  bigint      not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null
);
create index sent_return_authority on sent_return (responsible_la, id);
create table sent_return_child (
    id             uuid  primary key,
    sent_return_id uuid  not null references sent_return,
    responsible_la text  not null,
    return_year    text  not null,
    child_ref      text  not null,
    place          text,
    provider       text,
    urn            text,
    open_orders    jsonb not null,
    constraint sent_return_child_once unique (sent_return_id, child_ref)
);
create index sent_return_child_child on sent_return_child (child_ref);

alter table statutory_breach enable row level security;
alter table statutory_breach force row level security;
alter table statutory_breach_entry enable row level security;
alter table statutory_breach_entry force row level security;
alter table casework_breach enable row level security;
alter table casework_breach force row level security;
alter table sent_return enable row level security;
alter table sent_return force row level security;
alter table sent_return_child enable row level security;
alter table sent_return_child force row level security;

-- An authority sees its own. What casework tells, and what time brings about, is worked out by the platform itself.
create policy own on statutory_breach using (responsible_la = (select acting_organisation())
    or (select acting_purpose()) in ('EVENTS', 'CLOCK'));
create policy own on statutory_breach_entry using (responsible_la = (select acting_organisation())
    or (select acting_purpose()) in ('EVENTS', 'CLOCK'));
create policy own on casework_breach for select using (responsible_la = (select acting_organisation()));
create policy told on casework_breach using ((select acting_purpose()) = 'EVENTS');
create policy own on sent_return using (responsible_la = (select acting_organisation()));
create policy compared on sent_return for select using ((select acting_purpose()) in ('EVENTS', 'CLOCK'));
create policy own on sent_return_child using (responsible_la = (select acting_organisation()));
create policy compared on sent_return_child for select using ((select acting_purpose()) in ('EVENTS', 'CLOCK'));

grant select, insert, delete on statutory_breach to ${app};
grant select, insert on statutory_breach_entry to ${app};
grant select, insert, delete on casework_breach to ${app};
grant select, insert on sent_return to ${app};
grant select, insert on sent_return_child to ${app};
