-- Step-downs: seen by the responsible authority alone. Where the child came to live follows from the placements.
create table step_down (
    id               uuid primary key,
    version          bigint         not null,
    state            text           not null
        check (state in ('SUGGESTED', 'ACCEPTED', 'DECLINED', 'REFERRED', 'PLACED', 'SUSTAINED')),
    placement_id     uuid           not null references placement,
    agreement_id     uuid           not null references agreement,
    child_ref        text           not null,
    responsible_la   text           not null,
    service_code     text           not null,
    readiness        jsonb          not null,
    reason           text           not null,
    old_weekly       numeric(14, 2) not null,
    expected_weekly  numeric(14, 2),
    suggested_by     text           not null,
    suggested_at     timestamptz    not null,
    childs_views     text,
    decision_reason  text,
    decided_by       text,
    decided_at       timestamptz,
    referral_id      uuid,
    referred_by      text,
    referred_at      timestamptz,
    new_placement_id uuid references placement,
    new_agreement_id uuid references agreement,
    placed_on        date,
    left_on          date,
    sustained_weeks  integer        not null check (sustained_weeks > 0),
    sustained_from   date generated always as (placed_on + sustained_weeks * 7) stored,
    -- Nothing is decided without the child's views.
    constraint step_down_views check (state = 'SUGGESTED' or (coalesce(childs_views, '') ~ '\S' and decided_by is not null)),
    constraint step_down_referred check (state not in ('REFERRED', 'PLACED', 'SUSTAINED') or referral_id is not null),
    constraint step_down_placed check ((state in ('PLACED', 'SUSTAINED')) = (placed_on is not null)),
    constraint step_down_sustained check (state <> 'SUSTAINED' or left_on is null
        or left_on >= placed_on + sustained_weeks * 7)
);
create index step_down_responsible_la on step_down (responsible_la, id);
create index step_down_child on step_down (child_ref) where state in ('REFERRED', 'PLACED');
create index step_down_sustained_from on step_down (sustained_from) where state = 'PLACED';
-- One of a placement at a time.
create unique index step_down_under_way on step_down (placement_id) where state in ('SUGGESTED', 'ACCEPTED', 'REFERRED');

alter table step_down enable row level security;
alter table step_down force row level security;
create policy own_authority on step_down
    using (responsible_la = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
-- The owner of the tables is reached through the trigger alone.
create policy follows_placement on step_down to current_user using (true);
grant select, insert, update on step_down to ${app};

-- The next placement of a child who was referred is the new place; what becomes of it is seen here.
create function step_down_follows_placement() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    if new.state = 'STARTED' and old.state = 'PLANNED' then
        update step_down
        set state = 'PLACED', new_placement_id = new.id, new_agreement_id = new.agreement_id,
            placed_on = new.started_on, version = version + 1
        where state = 'REFERRED' and child_ref = new.child_ref and responsible_la = new.responsible_la
          and placement_id <> new.id;
    end if;
    update step_down
    set left_on = new.ended_on, placed_on = new.started_on, version = version + 1
    where new_placement_id = new.id
      and (left_on is distinct from new.ended_on or placed_on is distinct from new.started_on);
    return null;
end
$$;
create trigger step_down_follows_placement after update of state, started_on, ended_on on placement
    for each row execute function step_down_follows_placement();
