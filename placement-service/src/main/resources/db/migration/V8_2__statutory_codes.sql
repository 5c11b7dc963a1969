-- What the SSDA903 return says of a placement: the codes with the day from which they hold.
alter table placement
    add column statutory_codes jsonb not null default '[]',
    add column end_explanation text;
-- A child's placements are put together for the return, and for each change of the child's care.
create index placement_child on placement (child_ref, started_on);
-- When casework tells of the care, and when time changes what the return says, the child's placements are read.
create policy put_together on placement for select using ((select acting_purpose()) in ('EVENTS', 'CLOCK'));
