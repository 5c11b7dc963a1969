-- Areas where a child must not be placed. The responsible authority's alone: no provider ever reads a row, so that none can
-- infer a reason. Casework tells of its own exclusions by event; it keeps the reasons.
create table location_exclusion (
    id              uuid primary key,
    version         bigint      not null,
    state           text        not null check (state in ('LIVE', 'LIFTED')),
    child_ref       text        not null,
    responsible_la  text        not null,
    source          text        not null,
    casework_area   uuid,
    reason          text,
    area            text,
    easting         integer,
    northing        integer,
    postcode        text,
    miles           numeric(5, 1) check (miles > 0),
    expires_on      date        not null,
    raised_by       text        not null,
    raised_at       timestamptz not null,
    closed_by       text,
    closed_at       timestamptz,
    closing_reason  text,
    visible_to      text[]      not null generated always as (array [responsible_la]) stored,
    constraint location_exclusion_of_its_authority check (starts_with(child_ref, responsible_la || '-')),
    constraint location_exclusion_one_place check (
        (area is not null)::int + (easting is not null)::int + (postcode is not null)::int <= 1
        and (easting is null) = (northing is null)
        and (miles is not null) = (easting is not null or postcode is not null)),
    constraint location_exclusion_place_or_casework check (
        casework_area is not null or area is not null or easting is not null or postcode is not null)
);
create index location_exclusion_responsible_la on location_exclusion (responsible_la, id);
create index location_exclusion_child on location_exclusion (child_ref);

alter table location_exclusion enable row level security;
alter table location_exclusion force row level security;
create policy related on location_exclusion using ((select acting_organisation()) = any (visible_to)
    or (select acting_purpose()) = 'EVENTS');
grant select, insert, update on location_exclusion to ${app};

-- Pairs of children who must not live together, as casework told them. Nobody reads them: the platform asks, for one child,
-- in which homes the other one lives, and answers only that a home is not available.
create table child_association (
    pair_id    uuid primary key,
    child_a    text not null,
    child_b    text not null,
    strength   text not null,
    expires_on date,
    constraint child_association_two check (child_a <> child_b)
);
create index child_association_a on child_association (child_a);
create index child_association_b on child_association (child_b);

alter table child_association enable row level security;
alter table child_association force row level security;
create policy platform on child_association using ((select acting_purpose()) in ('EVENTS', 'MATCHING'))
    with check ((select acting_purpose()) = 'EVENTS');
grant select, insert, update on child_association to ${app};

create policy matched on placement for select using ((select acting_purpose()) = 'MATCHING');
