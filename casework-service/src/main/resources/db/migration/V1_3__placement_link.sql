-- Homes, as the placement service tells them. Nothing about a child: open to all who work here.
create table home_link (
    home_id     uuid primary key,
    urn         text        not null unique,
    provider_id text        not null,
    host_la     text        not null,
    recorded_at timestamptz not null
);

grant select, insert, update on home_link to ${app};

-- Where a child is placed and since when.
create table placement_link (
    placement_id   uuid primary key,
    child_ref      text        not null,
    home_id        uuid        not null,
    provider_id    text        not null,
    responsible_la text        not null,
    host_la        text        not null,
    started_at     timestamptz not null,
    ended_on       date,
    end_reason     text,
    visible_to     varchar[]      not null
);

create index placement_link_visible_to on placement_link using gin (visible_to);
create index placement_link_child on placement_link (child_ref, started_at desc);
create index placement_link_home on placement_link (home_id, started_at desc);

alter table placement_link enable row level security;
alter table placement_link force row level security;

create policy related on placement_link
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) = 'EVENTS');
create policy matched on placement_link for select
    using ((select acting_purpose()) = 'MATCHING');

grant select, insert, update on placement_link to ${app};
