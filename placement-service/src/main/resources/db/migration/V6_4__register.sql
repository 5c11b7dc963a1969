-- Each grade that a home ever had, so that a placement's home can be judged as of any day.
create table home_grade (
    id          uuid primary key,
    home_id     uuid        not null references home,
    grade       text        not null,
    graded_on   date        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index home_grade_home on home_grade (home_id, graded_on);
insert into home_grade (id, home_id, grade, graded_on, recorded_by, recorded_at)
select gen_random_uuid(), id, grade, graded_on, registered_by, now() from home where grade is not null;
grant select, insert on home_grade to ${app};

-- Ofsted's list of providers as it was imported, list by list: public facts of homes. What an edition changed stays to be read.
create table register_edition (
    id           uuid primary key,
    list         text        not null check (list in ('HOMES', 'SUPPORTED_ACCOMMODATION')),
    as_of        date        not null,
    fingerprint  text        not null,
    entries      integer     not null,
    differences  integer     not null,
    imported_by  text        not null,
    organisation text        not null,
    imported_at  timestamptz not null
);
create index register_edition_list on register_edition (list, id);
grant select, insert on register_edition to ${app};

create table register_entry (
    id            uuid primary key,
    list          text    not null,
    entry_key     text    not null,
    urn           text    not null,
    kind          text    not null,
    open          boolean not null,
    places        integer,
    grade         text,
    graded_on     date,
    owner_id      text,
    home_id       uuid references home,
    constraint register_entry_once unique (list, entry_key)
);
grant select, insert, update on register_entry to ${app};

create table register_difference (
    id         uuid primary key,
    edition_id uuid    not null references register_edition deferrable initially deferred,
    urn        text    not null,
    home_id    uuid references home,
    kind       text    not null
        check (kind in ('NEW', 'CLOSED', 'RE_REGISTERED', 'REGRADED', 'CAPACITY_CHANGED', 'NOT_TAKEN')),
    old_value  text,
    new_value  text
);
create index register_difference_edition on register_difference (edition_id, id);
grant select, insert on register_difference to ${app};
