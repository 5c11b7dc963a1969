-- Orders rest on the award of any call-off route, say what they are made under, have a number of a series without gaps,
-- and run out unsigned.
create table order_number_series (
    responsible_la text    not null,
    year           integer not null,
    last           integer not null check (last > 0),
    primary key (responsible_la, year)
);

-- The owner itself is held back by the policy.
alter table placement_order no force row level security;
alter table direct_award no force row level security;
alter table placement_order
    drop constraint placement_order_state_check,
    drop constraint placement_order_award_id_fkey,
    drop constraint placement_order_interview_duty,
    add column order_number   text,
    add column competition_id uuid,
    add column route_code     text        not null default 'DIRECT'
        check (route_code in ('COMPETITION_ALL', 'DIRECT', 'COMPETITION_PRESELECTED')),
    add column system_id      uuid,
    add column lot_id         uuid,
    add column service_code   text        not null default 'RESIDENTIAL',
    add column value_band     text,
    add column sign_by        timestamptz,
    add column agreed_times   jsonb       not null default '[]',
    add column drafted_at     timestamptz not null default now(),
    add column ended_on       date;
update placement_order o
set order_number = n.number, value_band = n.band, agreed_times = n.times, drafted_at = coalesce(o.issued_at, now())
from (select id,
             responsible_la || '-' || extract(year from start_on) || '-' || lpad(cast(row_number()
                 over (partition by responsible_la, extract(year from start_on) order by id) as text), 5, '0') as number,
             case when weekly_rate < 1000 then 'BELOW_1000' when weekly_rate < 2500 then 'FROM_1000'
                  when weekly_rate < 5000 then 'FROM_2500' when weekly_rate < 10000 then 'FROM_5000'
                  else 'FROM_10000' end as band,
             case when order_due_at is null then jsonb '[]'
                  else jsonb_build_array(jsonb_build_object('state', 'AGREED', 'dueAt',
                      to_char(order_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'proposedBy', 'system',
                      'proposedFor', responsible_la, 'proposedAt',
                      to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))) end as times
      from placement_order) n
where n.id = o.id;
insert into order_number_series (responsible_la, year, last)
select responsible_la, extract(year from start_on), count(*) from placement_order group by 1, 2;
alter table placement_order
    drop column order_due_at,
    alter column route_code drop default,
    alter column service_code drop default,
    alter column drafted_at drop default,
    alter column order_number set not null,
    alter column value_band set not null,
    add column direct_award_id uuid generated always as (case when competition_id is null then award_id end) stored
        references direct_award,
    add constraint placement_order_state_check check
        (state in ('DRAFT', 'ISSUED', 'SIGNED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'ENDED')),
    add constraint placement_order_number unique (responsible_la, order_number),
    -- No signed order out of area without somebody who will interview the child after a missing episode.
    add constraint placement_order_interview_duty
        check (state not in ('SIGNED', 'ENDED') or host_la = responsible_la or interview_duty_id is not null),
    -- After an emergency the child is there: the order is overdue and does not run out.
    add constraint placement_order_overdue_or_running_out
        check (sign_by is null or agreed_times = '[]'),
    add constraint placement_order_competition
        check ((route_code = 'DIRECT') = (competition_id is null));
alter table direct_award force row level security;
alter table placement_order force row level security;
create index placement_order_sign_by on placement_order (sign_by) where state = 'ISSUED';
create index placement_order_end_on on placement_order (end_on) where state = 'SIGNED';
create index placement_order_rates on placement_order (responsible_la, service_code, signed_at);

alter table order_number_series enable row level security;
alter table order_number_series force row level security;
create policy own_series on order_number_series using (responsible_la = (select acting_organisation()));
grant select, insert, update on order_number_series to ${app};

create trigger agreed_times_only_grow before update on placement_order
    for each row execute function agreed_times_only_grow();

-- Orders run out by the clock; one that nobody signed takes its plan with it.
create policy run_out_by_the_clock on placement_order using ((select acting_purpose()) = 'CLOCK');
create policy orders_run_out_by_the_clock on placement using ((select acting_purpose()) = 'CLOCK');
