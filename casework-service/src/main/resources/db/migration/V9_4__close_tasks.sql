-- A change of an interview ends up to five kinds of work at once; a police message should not wait for five statements. The
-- older form stays for instances that have not been replaced yet.
create function close_tasks(of_queues text[], of_type text, of_id text, at timestamptz) returns integer
    language plpgsql security definer set search_path = public as $$
declare
    closed integer;
begin
    update work_task
    set state = 'CLOSED', closed_at = at, version = version + 1, next_rung = null, next_rung_at = null
    where queue = any (of_queues) and subject_type = of_type and subject_id = of_id and state = 'OPEN';
    get diagnostics closed = row_count;
    return closed;
end
$$;

revoke all on function close_tasks(text[], text, text, timestamptz) from public;
grant execute on function close_tasks(text[], text, text, timestamptz) to ${app};
