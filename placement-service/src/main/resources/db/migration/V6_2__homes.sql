-- What the register says of a home, and its end. A home that has closed stays, since children lived there.
alter table home
    add column kind           text      not null default 'CHILDRENS_HOME',
    add column household_ref  text,
    add column needs          varchar[] not null default '{}',
    add column grade          text,
    add column graded_on      date,
    add column conditions     text,
    add column company_number text,
    add column closed_on      date,
    add column area_easting   integer,
    add column area_northing  integer,
    add column area_district  text,
    add column area_upper_tier text,
    add column area_as_of     date,
    alter column postcode drop not null,
    alter column name drop not null;
alter table home alter column kind drop default, alter column needs drop default;

-- The households of one fostering agency stand under its number, each with the agency's own reference; a household has
-- neither name nor address here.
alter table home drop constraint home_urn;
create unique index home_urn on home (urn) where kind not in ('FOSTER_HOUSEHOLD', 'SUPPORTED_ACCOMMODATION');
-- A provider of supported accommodation has one number for all its settings.
create unique index home_setting on home (urn, postcode) where kind = 'SUPPORTED_ACCOMMODATION';
create unique index home_household on home (provider_id, household_ref) where kind = 'FOSTER_HOUSEHOLD';
alter table home add constraint home_address_is_public_or_guarded check (
    (kind = 'FOSTER_HOUSEHOLD') = (household_ref is not null)
    and (kind = 'FOSTER_HOUSEHOLD') = (postcode is null)
    and (kind = 'FOSTER_HOUSEHOLD') = (name is null));
create index home_authority on home (authority, id);
create index home_of_urn on home (urn);
grant update on home to ${app};

-- How many places a home had from which day on. The last entry of a day is the one that counts.
create table home_capacity (
    id          uuid primary key,
    home_id     uuid        not null references home,
    from_day    date        not null,
    places      integer     not null check (places > 0),
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index home_capacity_home on home_capacity (home_id, from_day);
insert into home_capacity (id, home_id, from_day, places, recorded_by, recorded_at)
select gen_random_uuid(), id, cast(registered_at at time zone 'Europe/London' as date), places, registered_by, registered_at
from home;
grant select, insert on home_capacity to ${app};

-- Where foster carers live: for their agency, and for authorities that have or expect a child there.
create table home_address (
    home_id     uuid primary key references home,
    provider_id text not null,
    postcode    text not null
);
alter table home_address enable row level security;
alter table home_address force row level security;
create policy known on home_address for select using (provider_id = (select acting_organisation())
    or exists (select 1 from placement p where p.home_id = home_address.home_id
        and p.responsible_la = (select acting_organisation()) and p.state in ('PLANNED', 'STARTED')));
create policy given on home_address for insert with check ((select acting_organisation()) is not null);
grant select, insert on home_address to ${app};
