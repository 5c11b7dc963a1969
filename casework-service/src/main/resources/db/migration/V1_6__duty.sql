-- A police message, or a return told by one authority, starts clocks that are the business of others: the sender has no
-- part in the duty or the interview. The transaction that records such a fact may reach what belongs to that one child,
-- and to no other; the setting ends with the transaction.
create function reach_child(ref text) returns text
    language sql volatile
    return set_config('app.reached_child', ref, true);

create function reached_child() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.reached_child', true), '');

grant execute on function reach_child(text) to ${app};
grant execute on function reached_child() to ${app};

-- Who sees that a return home interview is offered, and who delivers it; with every version that ever was.
create table interview_duty (
    id             uuid   primary key,
    version        bigint not null,
    placement_id   uuid,
    child_ref      text   not null,
    responsible_la text   not null,
    host_la        text   not null,
    versions       jsonb  not null check (jsonb_array_length(versions) > 0),
    visible_to     text[] not null check (visible_to @> array[responsible_la, host_la])
);

-- One duty for a placement; without a placement, one for a child between two authorities.
create unique index interview_duty_of_placement on interview_duty (placement_id) where placement_id is not null;
create unique index interview_duty_without_placement on interview_duty (child_ref, responsible_la, host_la)
    where placement_id is null;
create index interview_duty_visible_to on interview_duty using gin (visible_to);

alter table interview_duty enable row level security;
alter table interview_duty force row level security;
create policy related on interview_duty
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) = 'EVENTS');
create policy reached on interview_duty
    using (child_ref = (select reached_child()));
grant select, insert, update on interview_duty to ${app};
