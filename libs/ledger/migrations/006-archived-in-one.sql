-- A history is kept together with the event that names its digest; what was kept without one is fetched again.
delete from run_history using run where run.run_id = run_history.run_id and run.ended is null;
