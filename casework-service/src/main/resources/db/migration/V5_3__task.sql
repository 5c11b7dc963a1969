-- Tasks get a person who works on them, the fact that their time is counted from, and a ladder up which they go unseen
-- to nobody.
alter table work_task
    add column version      bigint      not null default 0,
    add column claimed_by   text,
    add column claimed_at   timestamptz,
    add column source_fact  text        not null default 'TASK_OPENED',
    add column handovers    jsonb       not null default '[]',
    add column next_rung    text,
    add column next_rung_at timestamptz,
    add check ((claimed_by is null) = (claimed_at is null)),
    add check ((next_rung is null) = (next_rung_at is null));

-- What waits already goes up the ladder as well.
update work_task set next_rung = 'OWNER', next_rung_at = due_at where state = 'OPEN';

-- One index for each way in which a queue is read: by owner, then what was asked for, newest first. With any of them a
-- page costs the same whether the table has a thousand rows or a million.
create index work_task_owner_all on work_task (owner_organisation, id desc);
create index work_task_owner_state on work_task (owner_organisation, state, id desc);
create index work_task_owner_queue on work_task (owner_organisation, queue, id desc);
create index work_task_claimed on work_task (owner_organisation, claimed_by, id desc) where claimed_by is not null;
create index work_task_rung on work_task (next_rung_at) where next_rung_at is not null;
create index work_task_overdue on work_task (due_at) where state = 'OPEN';

create policy worked_on_by_owner on work_task for update
    using (owner_organisation = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
grant update (version, claimed_by, claimed_at, handovers, next_rung, next_rung_at) on work_task to ${app};

create or replace function close_tasks(of_queue text, of_type text, of_id text, at timestamptz) returns integer
    language plpgsql security definer set search_path = public as $$
declare
    closed integer;
begin
    update work_task
    set state = 'CLOSED', closed_at = at, version = version + 1, next_rung = null, next_rung_at = null
    where queue = of_queue and subject_type = of_type and subject_id = of_id and state = 'OPEN';
    get diagnostics closed = row_count;
    return closed;
end
$$;

-- Who was told that a task is late or soon will be, and whether they opened it.
create table escalation (
    id           uuid        primary key,
    version      bigint      not null,
    task_id      uuid        not null references work_task,
    organisation text        not null,
    rung         text        not null check (rung in ('OWNER', 'MANAGER', 'SENIOR_MANAGER')),
    told         text        not null,
    told_person  text,
    queue        text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    rule         text        not null,
    due_at       timestamptz not null,
    told_at      timestamptz not null,
    opened_at    timestamptz,
    opened_by    text,
    constraint escalation_once unique (task_id, rung),
    check ((opened_at is null) = (opened_by is null))
);

create index escalation_organisation on escalation (organisation, id desc);
create index escalation_unopened on escalation (organisation, id desc) where opened_at is null;

alter table escalation enable row level security;
alter table escalation force row level security;
create policy told_organisation on escalation
    using (organisation = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
grant select, insert, update on escalation to ${app};

-- The senior manager whom an authority has named for missing children, and since when.
create table senior_manager (
    id           uuid        primary key,
    version      bigint      not null,
    organisation text        not null,
    person       text        not null,
    valid_from   date        not null,
    valid_to     date,
    named_by     text        not null,
    named_at     timestamptz not null,
    check (valid_to is null or valid_to >= valid_from),
    constraint senior_manager_one_a_day exclude using gist (
        organisation with =, daterange(valid_from, valid_to, '[]') with &&)
);

alter table senior_manager enable row level security;
alter table senior_manager force row level security;
create policy own_manager on senior_manager
    using (organisation = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
grant select, insert, update on senior_manager to ${app};

-- What was overdue on the morning of a day, as the senior manager was told.
create table overdue_list (
    id           uuid        primary key,
    version      bigint      not null,
    organisation text        not null,
    day          date        not null,
    told_person  text,
    total        integer     not null,
    tasks        jsonb       not null,
    made_at      timestamptz not null,
    opened_at    timestamptz,
    opened_by    text,
    constraint overdue_list_once unique (organisation, day)
);

create index overdue_list_day on overdue_list (day);
create index overdue_list_organisation on overdue_list (organisation, id desc);

alter table overdue_list enable row level security;
alter table overdue_list force row level security;
create policy told_organisation on overdue_list
    using (organisation = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
grant select, insert, update on overdue_list to ${app};
