-- Every index on engine history is paid for by every insert. Kept are those that looking at one case, the list of a case's
-- operations and the nightly cleanup by end time use; nothing of ours searches engine history in any other way.
drop index act_idx_hi_actinst_root_pi;
drop index act_idx_hi_act_inst_start_end;
drop index act_idx_hi_act_inst_end;
drop index act_idx_hi_act_inst_comp;
drop index act_idx_hi_act_inst_stats;
drop index act_idx_hi_act_inst_tenant_id;
drop index act_idx_hi_act_inst_proc_def_key;
drop index act_idx_hi_ai_pdefid_end_time;
drop index act_idx_hi_act_inst_rm_time;

drop index act_idx_hi_pro_inst_tenant_id;
drop index act_idx_hi_pro_inst_proc_def_key;
drop index act_idx_hi_pro_inst_proc_time;
drop index act_idx_hi_pro_inst_rm_time;
drop index act_idx_hi_pro_rst_pro_inst_id;

drop index act_idx_hi_taskinst_root_pi;
drop index act_idx_hi_task_inst_tenant_id;
drop index act_idx_hi_task_inst_proc_def_key;
drop index act_idx_hi_taskinstid_procinst;
drop index act_idx_hi_task_inst_rm_time;
drop index act_idx_hi_task_inst_start;
drop index act_idx_hi_task_inst_end;

drop index act_idx_hi_op_log_root_pi;
drop index act_idx_hi_op_log_procdef;
drop index act_idx_hi_op_log_rm_time;
drop index act_idx_hi_op_log_op_type;
drop index act_idx_hi_op_log_entity_type;
