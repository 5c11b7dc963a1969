-- Who is told of messages that nobody has acknowledged, kept by each authority for itself.
create table acknowledgement_rota (
    organisation text primary key,
    version      bigint      not null,
    shifts       jsonb       not null,
    changed_at   timestamptz not null,
    changed_by   text        not null
);

alter table acknowledgement_rota enable row level security;
alter table acknowledgement_rota force row level security;

create policy own_rota on acknowledgement_rota
    using (organisation = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');

grant select, insert, update on acknowledgement_rota to ${app};

-- Every step of asking an authority to acknowledge a message: who was told, when, until when, and whether they opened it.
create table acknowledgement_rung (
    id              uuid primary key,
    notification_id uuid        not null references police_notification,
    organisation    text        not null,
    step            integer     not null,
    told            text        not null check (told in ('DUTY_DESK', 'PERSON', 'MANAGER')),
    person          text,
    cause           text        not null check (cause in ('RECEIVED', 'NOT_ACKNOWLEDGED', 'HANDED_BACK')),
    told_at         timestamptz not null,
    due_at          timestamptz,
    waiting         boolean     not null,
    opened_at       timestamptz,
    opened_by       text,
    constraint acknowledgement_rung_once unique (notification_id, organisation, step),
    check ((told = 'PERSON') = (person is not null)),
    -- After the manager there is nobody; every other step is waited for until a time.
    check ((told = 'MANAGER') = (due_at is null)),
    check ((opened_at is null) = (opened_by is null))
);

create index acknowledgement_rung_due on acknowledgement_rung (due_at) where waiting and due_at is not null;
create index acknowledgement_rung_of_organisation on acknowledgement_rung (organisation, id desc);

alter table acknowledgement_rung enable row level security;
alter table acknowledgement_rung force row level security;

create policy own_rungs on acknowledgement_rung
    using (organisation = (select acting_organisation()) or (select acting_purpose()) in ('EVENTS', 'CLOCK'));
-- The owner of the tables is reached through end_waiting alone.
create policy ended_by_function on acknowledgement_rung to current_user using (true);

grant select, insert, update on acknowledgement_rung to ${app};

-- One authority's acknowledgement ends the waiting of all that were asked, whose rows it cannot see.
create function end_waiting(of_notification uuid) returns integer
    language plpgsql security definer set search_path = public as $$
declare
    ended integer;
begin
    update acknowledgement_rung set waiting = false where notification_id = of_notification and waiting;
    get diagnostics ended = row_count;
    return ended;
end
$$;

revoke all on function end_waiting(uuid) from public;
grant execute on function end_waiting(uuid) to ${app};

alter table police_notification add column escalated_at timestamptz;

create index police_notification_unacknowledged on police_notification (acknowledge_by)
    where acknowledged_at is null and acknowledge_by is not null and escalated_at is null;
