-- Work that waits for a person. Ids, codes and times only.
create table work_task (
    id                 uuid primary key,
    queue              text        not null,
    owner_organisation text        not null,
    subject_type       text        not null,
    subject_id         text        not null,
    child_ref          text,
    due_at             timestamptz not null,
    rule               text        not null,
    priority           text        not null check (priority in ('HIGH', 'NORMAL', 'LOW')),
    state              text        not null check (state in ('OPEN', 'CLOSED')),
    opened_at          timestamptz not null,
    closed_at          timestamptz,
    check ((state = 'CLOSED') = (closed_at is not null))
);

-- One open task for each queue, owner and subject, whoever asks for it and however often.
create unique index work_task_open_once on work_task (queue, owner_organisation, subject_type, subject_id)
    where state = 'OPEN';
create index work_task_owner on work_task (owner_organisation, state, queue, id desc);
create index work_task_subject on work_task (subject_type, subject_id) where state = 'OPEN';

alter table work_task enable row level security;
alter table work_task force row level security;

create policy own_tasks on work_task for select
    using (owner_organisation = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
-- Whoever acts may ask another organisation to act: a force asks an authority, a responsible authority its host.
create policy asked_by_anyone on work_task for insert
    with check ((select acting_organisation()) is not null or (select acting_purpose()) is not null);
-- The owner of the tables is reached through close_tasks alone.
create policy closed_by_function on work_task to current_user using (true);

grant select, insert on work_task to ${app};

-- Closes the tasks of every organisation for one subject, which nobody could do who sees only their own.
create function close_tasks(of_queue text, of_type text, of_id text, at timestamptz) returns integer
    language plpgsql security definer set search_path = public as $$
declare
    closed integer;
begin
    update work_task set state = 'CLOSED', closed_at = at
    where queue = of_queue and subject_type = of_type and subject_id = of_id and state = 'OPEN';
    get diagnostics closed = row_count;
    return closed;
end
$$;

revoke all on function close_tasks(text, text, text, timestamptz) from public;
grant execute on function close_tasks(text, text, text, timestamptz) to ${app};
