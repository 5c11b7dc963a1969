-- Children known to the platform. Names and dates of birth are here and in police messages, nowhere else.
create table child (
    child_ref      text primary key check (child_ref = responsible_la || '-' || child_number),
    version        bigint      not null,
    responsible_la text        not null,
    child_number   text        not null,
    given_name     text        not null,
    family_name    text        not null,
    name_key       text        not null,
    date_of_birth  date        not null,
    looked_after   boolean     not null,
    registered_at  timestamptz not null,
    registered_by  text        not null,
    visible_to     varchar[]      not null,
    constraint child_number_once unique (responsible_la, child_number)
);

create index child_visible_to on child using gin (visible_to);
create index child_identity on child (date_of_birth, name_key);

alter table child enable row level security;
alter table child force row level security;

create policy related on child
    using ((select acting_organisation()) = any (visible_to));
-- Finding whom a police message speaks of, before any relation is known; reading only.
create policy matched on child for select
    using ((select acting_purpose()) = 'MATCHING');

grant select, insert, update on child to ${app};
