-- Why children may be meant, and which authorities have said that none of theirs is.
alter table police_notification
    add column suggestions jsonb     not null default '[]',
    add column handed_back varchar[] not null default '{}';

create index child_name on child (name_key);

-- Closes the tasks of one authority for one subject: it has handed the subject back, the others go on. As close_tasks does
-- since tasks climb ladders; the columns of those are looked up when it runs.
create function close_tasks_of(of_owner text, of_type text, of_id text, at timestamptz) returns integer
    language plpgsql security definer set search_path = public as $$
declare
    closed integer;
begin
    update work_task
    set state = 'CLOSED', closed_at = at, version = version + 1, next_rung = null, next_rung_at = null
    where owner_organisation = of_owner and subject_type = of_type and subject_id = of_id and state = 'OPEN';
    get diagnostics closed = row_count;
    return closed;
end
$$;

revoke all on function close_tasks_of(text, text, text, timestamptz) from public;
grant execute on function close_tasks_of(text, text, text, timestamptz) to ${app};
