-- Requests of a child, or of somebody for the child, for what is held about the child; given out after two people agreed.
create table subject_access (
    id          uuid        primary key,
    version     bigint      not null,
    state       text        not null check (state in ('PREPARED', 'APPROVED', 'REFUSED')),
    child_ref   text        not null,
    authority   text        not null,
    requester   text        not null,
    asked_on    date        not null,
    due_on      date        not null,
    prepared_at timestamptz not null,
    prepared_by text        not null,
    decided_at  timestamptz,
    decided_by  text,
    constraint subject_access_second_person
        check (state <> 'APPROVED' or (decided_by is not null and decided_by <> prepared_by))
);
create index subject_access_authority on subject_access (authority, id desc);

alter table subject_access enable row level security;
alter table subject_access force row level security;
create policy own_authority on subject_access using (authority = (select acting_organisation()));
create policy erased_by_function on subject_access to current_user using (true);
grant select, insert, update on subject_access to ${app};
