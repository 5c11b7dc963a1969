-- What an authority tells of the care of its children: one row for each child.
create table child_care (
    child_ref      text   primary key,
    version        bigint not null,
    responsible_la text   not null,
    periods        jsonb  not null,
    legal_statuses jsonb  not null,
    workers        jsonb  not null,
    present_worker text
);

create index child_care_authority on child_care (responsible_la);

alter table child_care enable row level security;
alter table child_care force row level security;

create policy own_children on child_care
    using (responsible_la = (select acting_organisation()));
-- A statutory return is worked out anew when a force or the host tells of the child. That transaction reaches this one
-- child (see reach_child) and reads the care and the registration, which no answer to the caller shows.
create policy reached on child_care for select
    using (child_ref = (select reached_child()));
create policy reached on child for select
    using (child_ref = (select reached_child()));

grant select, insert, update on child_care to ${app};
