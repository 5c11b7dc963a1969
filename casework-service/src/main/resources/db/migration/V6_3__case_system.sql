-- How a council's form becomes the missing table; a change is a new version, none is changed or removed.
create table case_system_mapping (
    id              uuid        primary key,
    responsible_la  text        not null,
    mapping_version integer     not null check (mapping_version > 0),
    content         jsonb       not null,
    uploaded_at     timestamptz not null,
    uploaded_by     text        not null,
    constraint case_system_mapping_once unique (responsible_la, mapping_version)
);

-- What a case system says of the return interview after an absence.
create table case_system_statement (
    id             uuid        primary key,
    responsible_la text        not null,
    table_id       text        not null,
    child_ref      text        not null,
    episode_id     uuid        not null,
    ordinal        integer     not null,
    rhi_offered    text        not null check (rhi_offered in ('', 'Y', 'N', 'NA')),
    rhi_accepted   text        not null check (rhi_accepted in ('', 'Y', 'N', 'NA')),
    stated_at      timestamptz not null,
    constraint case_system_statement_once unique (responsible_la, table_id)
);

create index case_system_statement_episode on case_system_statement (episode_id, ordinal);

-- Whether our own return interview after an episode was offered and accepted.
create table case_system_interview (
    episode_id     uuid    primary key,
    responsible_la text    not null,
    child_ref      text    not null,
    offered        boolean not null,
    accepted       boolean not null
);

alter table case_system_mapping enable row level security;
alter table case_system_mapping force row level security;
alter table case_system_statement enable row level security;
alter table case_system_statement force row level security;
alter table case_system_interview enable row level security;
alter table case_system_interview force row level security;

create policy own on case_system_mapping using (responsible_la = (select acting_organisation()));
create policy own_children on case_system_statement using (responsible_la = (select acting_organisation()));
-- Interviewers of other organisations bring an interview about; what is kept of it is the authority's.
create policy own_children on case_system_interview
    using (responsible_la = (select acting_organisation()) or child_ref = (select reached_child()));

grant select, insert on case_system_mapping to ${app};
grant select, insert, update on case_system_statement to ${app};
grant select, insert, update on case_system_interview to ${app};
