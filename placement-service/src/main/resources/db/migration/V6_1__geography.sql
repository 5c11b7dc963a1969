-- The postcode directory of the Office for National Statistics: public facts, the same for every caller, hence without
-- row-level security. An edition replaces the one before in one transaction, so that readers see one or the other whole.
create table postcode_edition (
    id           uuid primary key,
    as_of        date        not null,
    fingerprint  text        not null,
    postcodes    integer     not null check (postcodes > 0),
    without_grid integer     not null,
    added        integer     not null,
    changed      integer     not null,
    removed      integer     not null,
    imported_by  text        not null,
    organisation text        not null,
    imported_at  timestamptz not null
);
grant select, insert on postcode_edition to ${app};

create table postcode (
    plain    text    primary key constraint postcode_plain check (plain ~ '^[A-Z0-9]{5,7}$'),
    easting  integer not null,
    northing integer not null,
    district text    not null,
    county   text
);
grant select, insert, update, delete on postcode to ${app};

-- Where a directory is copied to before it is compared with the live one. Empty but while one is imported.
create unlogged table incoming_postcode (
    plain      text    not null,
    easting    integer not null,
    northing   integer not null,
    district   text    not null,
    county     text,
    row_number integer not null
);
grant select, insert, truncate on incoming_postcode to ${app};

-- A file that looks wrong is taken after a person has said why it is right.
create table file_confirmation (
    id           uuid primary key,
    organisation varchar     not null,
    fingerprint  text        not null,
    reason       text        not null,
    confirmed_by text        not null,
    confirmed_at timestamptz not null
);
create index file_confirmation_organisation on file_confirmation (organisation, id);

alter table file_confirmation enable row level security;
alter table file_confirmation force row level security;
create policy own on file_confirmation using (organisation = (select acting_organisation()));
grant select, insert on file_confirmation to ${app};
