-- Notices to host authorities. The host sees one from the moment when it is sent.
create table host_notice (
    id              uuid primary key,
    version         bigint      not null,
    state           text        not null check (state in ('DUE', 'SENT', 'ACKNOWLEDGED')),
    placement_id    uuid        not null references placement unique,
    order_id        uuid        not null,
    child_ref       text        not null,
    home_id         uuid        not null references home,
    responsible_la  text        not null,
    host_la         text        not null,
    expected_start  date        not null,
    emergency       boolean     not null,
    working_days    integer     not null check (working_days >= 0),
    due_basis       text        not null,
    placement_state text        not null,
    started_at      timestamptz,
    ended_on        date,
    sent_by         text,
    sent_at         timestamptz,
    acknowledged_by text,
    acknowledged_at timestamptz,
    constraint host_notice_out_of_area check (host_la <> responsible_la),
    constraint host_notice_sent check ((state = 'DUE') = (sent_at is null)),
    constraint host_notice_acknowledged check ((state = 'ACKNOWLEDGED') = (acknowledged_at is not null))
);
create index host_notice_responsible_la on host_notice (responsible_la, id);
create index host_notice_host_la on host_notice (host_la, id) where sent_at is not null;

-- Children who are, or are to be, out of area already. The owner itself is held back by the policy.
alter table placement no force row level security;
insert into host_notice (id, version, state, placement_id, order_id, child_ref, home_id, responsible_la, host_la,
                         expected_start, emergency, working_days, due_basis, placement_state, started_at, ended_on)
select gen_random_uuid(), 0, 'DUE', p.id, p.order_id, p.child_ref, p.home_id, p.responsible_la, p.host_la,
       p.expected_start, p.order_due_at is not null, case when p.order_due_at is null then 0 else 5 end,
       'Placed before notices were kept here', p.state, p.started_at, p.ended_on
from placement p
where p.host_la <> p.responsible_la and p.state in ('PLANNED', 'STARTED');
alter table placement force row level security;

alter table host_notice enable row level security;
alter table host_notice force row level security;
create policy responsible on host_notice using (responsible_la = (select acting_organisation()));
create policy host_once_sent on host_notice for select
    using (sent_at is not null and host_la = (select acting_organisation()));
create policy host_acknowledges on host_notice for update
    using (sent_at is not null and host_la = (select acting_organisation()));
-- The owner of the tables is reached through the trigger alone.
create policy follows_placement on host_notice to current_user using (true);
grant select, insert, update on host_notice to ${app};

-- The dates that a host sees are those of the placement, whoever changes them.
create function host_notice_follows_placement() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    update host_notice
    set placement_state = new.state, started_at = new.started_at, ended_on = new.ended_on, version = version + 1
    where placement_id = new.id;
    return null;
end
$$;
create trigger host_notice_follows_placement after update of state, started_at, ended_on on placement
    for each row when (new.host_la <> new.responsible_la) execute function host_notice_follows_placement();
