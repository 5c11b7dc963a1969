-- Whether the spans in a list are apart: sorted by their first days, each ends before the next begins or on that day.
create function spans_apart(spans jsonb, first_day text, last_day text) returns boolean
    language sql immutable parallel safe
    return not exists (
        select 1
        from (select cast(s ->> first_day as date) as began, cast(s ->> last_day as date) as ended,
                     lead(cast(s ->> first_day as date)) over (order by cast(s ->> first_day as date)) as next
              from jsonb_array_elements(spans) s) spans
        where next is not null and (ended is null or ended > next or next = began));

-- What an authority and casework tell of the care of children: one row for each child.
create table child_care (
    child_ref         text   primary key
                      constraint child_care_own_number check (child_ref like responsible_la || '-%'),
    version           bigint not null,
    responsible_la    text   not null,
    sex               text,
    born_on           date,
    ethnicity         text,
    upn               text,
    mother            boolean,
    mother_of_born_on date,
    unaccompanied     boolean,
    home_postcode     text,
    header_source     text,
    header_told_at    timestamptz,
    periods           jsonb  not null,
    told_ends         jsonb  not null,
    legal_statuses    jsonb  not null,
    reviews           jsonb  not null,
    liberty_orders    jsonb  not null,
    look_again_on     date   not null,
    constraint child_care_header_whole check ((sex is null) = (born_on is null)),
    -- Two periods whose ends this table itself knows are apart; an end that casework told is applied when it is read.
    constraint child_care_ended_periods_apart check (spans_apart(jsonb_path_query_array(periods, '$[*] ? (@.to != null)'), 'from', 'to')),
    constraint child_care_orders_apart check (spans_apart(liberty_orders, 'start', 'end'))
);
create index child_care_authority on child_care (responsible_la, child_ref);
create index child_care_look_again on child_care (look_again_on);

alter table child_care enable row level security;
alter table child_care force row level security;
create policy own_children on child_care using (responsible_la = (select acting_organisation()));
-- Casework tells ends of care and legal statuses, whoever brought them about.
create policy told_by_casework on child_care using ((select acting_purpose()) = 'EVENTS');
-- What time alone changes in the return is looked at by the clock.
create policy looked_at_again on child_care for select using ((select acting_purpose()) = 'CLOCK');
create policy noted_when on child_care for update using ((select acting_purpose()) = 'CLOCK');
grant select, insert, update on child_care to ${app};
