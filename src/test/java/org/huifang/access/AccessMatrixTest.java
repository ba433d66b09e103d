package org.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huifang.HuifangApplication;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may do what, over HTTP on a running server. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // the webapps know the engine by its name
class AccessMatrixTest {

    /**
     * {@code +} gets through (what is asked for may then be wrong), {@code -} is refused, {@code .} is told that there is no such
     * thing. The case waits for customer service to classify it. {@code {body}} after the path is sent.
     */
    private static final String MATRIX =
            """
            action                                                        nobody stranger service transit claims finance caller lead owner auditor admin website worker
            GET    /actuator/health                                         +      +        +       +       +      +       +      +    +     +       +     +       +
            GET    /actuator/info                                           -      -        -       -       -      -       -      -    -     -       +     -       -
            GET    /actuator/metrics                                        -      -        -       -       -      -       -      -    -     -       +     -       -
            GET    /actuator/prometheus                                     -      -        -       -       -      -       -      -    -     -       +     -       -
            GET    /actuator/env                                            -      -        -       -       -      -       -      -    -     -       +     -       -
            GET    /api/openapi                                             +      +        +       +       +      +       +      +    +     +       +     +       +
            POST   /api/webhooks/sms {}                                     -      -        -       -       -      -       -      -    -     -       -     -       -
            GET    /api/complaints/CASE                                     -      -        +       +       +      +       +      +    -     +       +     -       -
            GET    /api/complaints/CASE/timeline                            -      -        +       +       +      +       +      +    -     +       +     -       -
            GET    /api/complaints/CASE/clocks                              -      -        +       +       +      +       +      +    -     +       +     -       -
            GET    /api/complaints/CASE/links                               -      -        +       +       +      +       +      +    -     +       +     -       -
            GET    /insight                                               -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /insight/cases                                         -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /insight/figures.csv                                   -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /insight/indicators/on-time                            -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /insight/analysis                                      -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /insight/analysis/customers.csv                        -  -  -  -  -  -  -  +  -  -  -  -  -
            GET    /api/insight/analyses                                  -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /api/insight/analyses/DRIVERS                          -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /api/insight/analyses/CHURN/customers.csv              -  -  -  -  -  -  -  +  -  -  -  -  -
            GET    /script/insight/charts.js                              -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /webjars/echarts/5.5.0/echarts.esm.min.js              -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /api/insight/now                                       -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /api/insight/indicators                                -  -  -  -  -  -  -  +  +  +  +  -  -
            GET    /api/insight/cases.xlsx                                -  -  -  -  -  -  -  +  +  +  +  -  -
            PUT    /api/insight/exclusions/NONE?reason=TEST               -  -  -  -  -  -  -  +  -  -  -  -  -
            DELETE /api/insight/exclusions/NONE                           -  -  -  -  -  -  -  +  -  -  -  -  -
            POST   /api/insight/parcels/import {}                         -  -  -  -  -  -  -  -  +  -  +  +  -
            GET    /api/insight/parcels/imports                           -  -  -  -  -  -  -  -  +  -  +  +  -
            POST   /api/complaints {}                                       -      -        +       -       -      -       -      +    -     -       -     +       -
            POST   /api/complaints/NONE/withdrawal                          -      -        +       -       -      -       -      +    -     -       -     +       -
            POST   /api/complaints/NONE/reopening {}                        -      -        +       -       -      -       -      +    -     -       -     +       -
            POST   /api/complaints/NONE/callback-answer {}                  -      -        +       -       -      -       -      +    -     -       -     +       -
            POST   /api/complaints/NONE/remedy/answer {}                    -      -        +       -       -      -       -      +    -     -       -     +       -
            PUT    /api/complaints/NONE/appeal                              -      -        +       -       -      -       -      +    -     -       -     -       -
            DELETE /api/complaints/NONE/appeal                              -      -        +       -       -      -       -      +    -     -       -     -       -
            POST   /api/complaints/NONE/updates {}                          -      -        +       +       +      +       +      +    -     -       -     -       -
            POST   /api/complaints/NONE/merge {}                            -      -        +       +       +      +       +      +    -     -       -     -       -
            POST   /api/complaints/NONE/split {}                            -      -        +       +       +      +       +      +    -     -       -     -       -
            POST   /api/complaints/NONE/handover {}                         -      -        -       -       -      -       -      +    -     -       -     -       -
            POST   /api/complaints/NONE/parcel-facts/refresh                -      -        +       +       +      +       +      +    -     -       -     -       -
            POST   /api/complaints/NONE/parcel-facts {}                     -      -        -       -       -      -       -      -    -     -       -     -       +
            GET    /api/complaints/NONE/waybill                             -      -        -       -       -      -       -      -    -     -       -     -       +
            GET    /api/complaints/imports                                  -      -        +       -       -      -       -      +    -     -       -     +       -
            POST   /api/complaints/import x                                 -      -        +       -       -      -       -      +    -     -       -     +       -
            GET    /api/outbound-messages/1                                 -      -        -       -       -      -       -      -    -     -       -     -       +
            POST   /api/payouts/1/order {}                                  -      -        -       -       -      -       -      -    -     -       -     -       +
            GET    /api/staff                                               -      -        -       -       -      -       -      +    -     -       -     -       -
            PUT    /api/staff/no.body {}                                    -      -        -       -       -      -       -      +    -     -       -     -       -
            GET    /api/triage/decisions                                    -      -        -       -       -      -       -      -    +     -       +     -       -
            POST   /api/sla/changes/calendar {}                             -      -        -       -       -      -       -      -    +     -       +     -       -
            GET    /api/follow-ups/capacity                                 -      -        -       -       -      -       -      +    +     -       +     -       -
            GET    /api/surveys/funnel                                      -      -        +       +       +      +       +      +    +     +       +     -       -
            GET    /api/knowledge/coverage                                  -      -        +       +       +      +       +      +    +     +       +     -       -
            POST   /api/deliveries {}                                       -      -        -       -       -      -       -      -    -     -       -     +       -
            GET    /api/customers/id-0                                      -      -        +       +       +      +       +      +    -     +       +     -       -
            GET    /api/customers/id-0/history                              -      -        +       +       +      +       +      +    -     +       +     -       -
            PUT    /api/customers/id-0 {}                                   -      -        -       -       -      -       -      +    -     -       -     +       -
            PATCH  /api/customers/id-0 {}                                   -      -        +       +       +      +       +      +    -     -       -     +       -
            PUT    /api/customers/id-0/type {}                              -      -        -       -       -      -       -      +    -     -       -     -       -
            PUT    /api/customers/id-0/vulnerability {}                     -      -        +       +       +      +       +      +    -     -       -     -       -
            PUT    /api/customers/id-0/risk/override {}                     -      -        -       -       -      -       -      +    -     -       -     -       -
            POST   /api/customers/id-0/erasure                              -   -   +   +   +   +   +   +   -   -   -   +   -
            POST   /api/customers/id-0/data-copy                            -   -   +   +   +   +   +   +   -   -   -   +   -
            GET    /api/customers/id-0/data-copy                            -   -   -   -   -   -   -   -   -   -   +   -   -
            GET    /api/privacy/requests                                    -   -   -   -   -   -   -   -   -   +   +   -   -
            GET    /api/privacy/requests/NONE                               -   -   -   -   -   -   -   -   -   +   +   -   -
            GET    /api/privacy/cases/NONE/holds                            -   -   -   -   -   -   -   -   -   +   +   -   -
            POST   /api/privacy/cases/NONE/holds {}                         -   -   -   -   -   -   -   -   -   -   +   -   -
            GET    /privacy-requests/NONE                                   -   -   -   -   -   -   -   -   -   +   +   -   -
            GET    /cases/CASE                                              -      -        +       +       +      +       +      +    -     +       +     -       -
            GET    /desk/handover                                           -      -        -       -       -      -       -      +    -     -       -     -       -
            GET    /cases/CASE/brief                                        -      -        +       +       +      +       +      +    -     +       +     -       -
            GET    /callbacks/NONE/brief                                    -      -        +       +       +      +       +      +    -     +       +     -       -
            GET    /messages/0/brief                                        -      -        +       +       +      +       +      +    -     +       +     -       -
            GET    /quarantine/0                                            -      -        +       -       -      -       -      +    -     -       +     -       -
            GET    /clock-changes/0                                         -      -        -       -       -      -       -      -    +     +       +     -       -
            GET    /dossiers/CASE                                           -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /dossiers/CASE.pdf                                       -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /dossiers/CASE.json                                      -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /api/dossiers/CASE                                       -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /api/anchors                                             -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /api/anchors/key                                         -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /case-search                                             -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /case-search/cases.csv                                   -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /api/case-search                                         -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /api/case-search/cases.xlsx                              -      -        -       -       -      -       -      +    -     +       +     -       -
            DELETE /api/case-search/saved/0                                 -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /api/warnings                                            -      -        +       +       +      +       +      +    +     +       +     -       -
            GET    /api/warnings/precision                                  -      -        +       +       +      +       +      +    +     +       +     -       -
            POST   /api/warnings/judging                                    -      -        -       -       -      -       -      +    +     -       +     -       -
            GET    /api/known-events                                        -      -        +       +       +      +       +      +    +     +       +     -       -
            POST   /api/known-events {}                                     -      -        -       -       -      -       -      +    +     -       +     -       -
            DELETE /api/known-events/0                                      -      -        -       -       -      -       -      +    +     -       +     -       -
            GET    /api/improvements                                        -      -        +       +       +      +       +      +    +     +       +     -       -
            POST   /api/improvements {}                                     -      -        -       -       -      -       -      +    +     +       +     -       -
            PUT    /api/improvements/NONE/publication {}                    -      -        -       -       -      -       -      +    +     -       +     -       -
            GET    /insight/warnings                                        -      -        +       +       +      +       +      +    +     +       +     -       -
            GET    /improvements                                            -      -        +       +       +      +       +      +    +     +       +     -       -
            GET    /improvements/published                                  +      +        +       +       +      +       +      +    +     +       +     +       +
            GET    /reports                                                 -      -        -       -       -      -       -      +    +     +       +     -       -
            GET    /reports/R-1999-01.pdf                                   -      -        -       -       -      -       -      +    +     +       +     -       -
            GET    /api/reports/R-1999-01                                   -      -        -       -       -      -       -      +    +     +       +     -       -
            POST   /api/reports {}                                          -      -        -       -       -      -       -      +    -     -       -     -       -
            GET    /reviews                                                 -      -        -       -       -      -       -      +    -     +       +     -       -
            GET    /reviews/Q-1999-000001                                   -      -        .       .       .      .       .      .    -     .       .     -       -
            GET    /people                                                  -      -        -       -       -      -       -      +    -     -       -     -       -
            GET    /people/agents/m.service                                 -      -        -       -       -      -       -      +    -     -       -     -       -
            GET    /people/mine                                             -      -        +       +       +      +       +      +    -     -       -     -       -
            GET    /people/trainings                                        -      -        -       -       -      -       -      +    -     -       -     -       -
            GET    /engine-rest/task                                        -      -        +       +       +      +       +      +    +     +       +     -       -
            GET    /engine-rest/task/TASK                                   -      -        +       .       .      .       .      +    .     .       +     -       -
            GET    /engine-rest/engine/default/task/TASK                    -      -        +       .       .      .       .      +    .     .       +     -       -
            GET    /engine-rest/task/TASK/form-variables                    -      -        +       -       -      -       -      +    -     -       +     -       -
            GET    /engine-rest/task/TASK/deployed-form                     -      -        +       -       -      -       -      +    -     -       +     -       -
            GET    /engine-rest/task/TASK/identity-links                    -      -        +       -       -      -       -      +    -     -       +     -       -
            POST   /engine-rest/task/TASK/complete {}                       -      -        +       -       -      -       -      +    -     -       +     -       -
            POST   /engine-rest/task/TASK/submit-form {}                    -      -        +       -       -      -       -      +    -     -       +     -       -
            POST   /engine-rest/task/TASK/claim {"userId":"m.none"}         -      -        -       -       -      -       -      =    -     -       =     -       -
            POST   /engine-rest/task/TASK/assignee {"userId":"m.none"}      -      -        -       -       -      -       -      =    -     -       =     -       -
            POST   /engine-rest/task/TASK/delegate {"userId":"m.none"}      -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/task/TASK/resolve {"variables":{"a":{"value":1}}}   -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/task/TASK/bpmnError {"errorCode":"x"}       -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/task/TASK/bpmnEscalation {"escalationCode":"x"}     -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/task/TASK/variables {"modifications":{"a":{"value":1}}} -  -        -       -       -      -       -      -    -     -       =     -       -
            PUT    /engine-rest/task/TASK/variables/a {"value":1}           -      -        -       -       -      -       -      -    -     -       =     -       -
            PUT    /engine-rest/task/TASK/localVariables/a {"value":1}      -      -        -       -       -      -       -      -    -     -       =     -       -
            DELETE /engine-rest/task/TASK/variables/complaintNumber         -      -        -       -       -      -       -      -    -     -       =     -       -
            PUT    /engine-rest/task/TASK {"name":"x"}                      -      -        -       -       -      -       -      -    -     -       =     -       -
            DELETE /engine-rest/task/TASK                                   -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/task/create {"name":"x"}                    -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/task/TASK/comment/create {"message":"x"}    -      -        -       -       -      -       -      -    -     -       -     -       -
            POST   /engine-rest/task/TASK/attachment/create --part--        -      -        -       -       -      -       -      -    -     -       -     -       -
            POST   /engine-rest/process-definition/key/complaint/start {}   -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/process-definition/key/complaint/submit-form {}     -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/process-definition/key/register-call/start {}       -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/process-definition/key/register-call/submit-form {} -      -        +       .       .      .       +      +    -     -       +     -       -
            PUT    /engine-rest/process-definition/key/complaint/suspended {}       -      -        -       -       -      -       -      -    -     -       =     -       -
            GET    /engine-rest/process-instance                            -      -        -       -       -      -       -      +    +     +       +     -       -
            GET    /engine-rest/process-instance/INSTANCE                   -      -        -       -       -      -       -      +    +     +       +     -       -
            GET    /engine-rest/process-instance/INSTANCE/variables         -      -        -       -       -      -       -      +    +     +       +     -       -
            POST   /engine-rest/process-instance/INSTANCE/variables {"modifications":{"a":{"value":1}}} - - - -     -      -       -      -    -     -       =     -       -
            PUT    /engine-rest/process-instance/INSTANCE/variables/a {"value":1}   -      -        -       -       -      -       -      -    -     -       =     -       -
            DELETE /engine-rest/process-instance/INSTANCE                   -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/process-instance/INSTANCE/modification {}   -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/process-instance/delete {"processInstanceIds":["INSTANCE"]} -  -    -       -       -      -       -      -    -     -       =     -       -
            PUT    /engine-rest/process-instance/INSTANCE/suspended {"suspended":true}      -  -    -       -       -      -       -      -    -     -       =     -       -
            PUT    /engine-rest/execution/INSTANCE/localVariables/a {"value":1}     -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/execution/INSTANCE/signal {}                -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/message {"messageName":"ComplaintWithdrawn","businessKey":"CASE"}   - - -   -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/signal {"name":"x"}                         -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/condition {}                                -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/modification/execute {}                     -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/migration/execute {}                        -      -        -       -       -      -       -      -    -     -       =     -       -
            GET    /engine-rest/job                                         -      -        -       -       -      -       -      +    +     +       +     -       -
            PUT    /engine-rest/job/none/retries {"retries":1}              -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/job/none/execute                            -      -        -       -       -      -       -      -    -     -       =     -       -
            GET    /engine-rest/incident                                    -      -        -       -       -      -       -      +    +     +       +     -       -
            GET    /engine-rest/external-task                               -      -        -       -       -      -       -      +    +     +       +     -       -
            POST   /engine-rest/external-task/fetchAndLock {"workerId":"m","maxTasks":1,"topics":[]}  - - - -       -      -       -      -    -     -       +     -       +
            POST   /engine-rest/external-task/none/complete {"workerId":"m"}        -      -        -       -       -      -       -      -    -     -       .     -       .
            PUT    /engine-rest/external-task/none/retries {"retries":1}    -      -        -       -       -      -       -      -    -     -       =     -       -
            GET    /engine-rest/batch                                       -      -        -       -       -      -       -      +    +     +       +     -       -
            DELETE /engine-rest/batch/none                                  -      -        -       -       -      -       -      -    -     -       =     -       -
            GET    /engine-rest/history/process-instance                    -      -        -       -       -      -       -      +    +     +       +     -       -
            GET    /engine-rest/history/task                                -      -        -       -       -      -       -      +    +     +       +     -       -
            DELETE /engine-rest/history/process-instance/none               -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/history/process-instance/delete {}          -      -        -       -       -      -       -      -    -     -       =     -       -
            DELETE /engine-rest/history/task/none                           -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/history/cleanup                             -      -        -       -       -      -       -      -    -     -       =     -       -
            GET    /engine-rest/deployment                                  -      -        -       -       -      -       -      +    +     +       +     -       -
            POST   /engine-rest/deployment/create --part--                  -      -        -       -       -      -       -      -    +     -       +     -       -
            POST   /engine-rest/deployment/none/redeploy {}                 -      -        -       -       -      -       -      -    +     -       +     -       -
            DELETE /engine-rest/deployment/none?cascade=true                -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/decision-definition/key/priority/evaluate {}        -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/filter/create {}                            -      -        -       -       -      -       -      -    -     -       =     -       -
            GET    /engine-rest/user                                        -      -        +       +       +      +       +      +    +     +       +     -       -
            POST   /engine-rest/user/create {}                              -      -        -       -       -      -       -      -    -     -       =     -       -
            DELETE /engine-rest/user/m.none                                 -      -        -       -       -      -       -      -    -     -       =     -       -
            PUT    /engine-rest/user/admin/credentials {"password":"Another-word-2","authenticatedUserPassword":"Huifang-test-1"} - - . . . . . . . . = - -
            PUT    /engine-rest/group/camunda-admin/members/m.none          -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/group/create {}                             -      -        -       -       -      -       -      -    -     -       =     -       -
            POST   /engine-rest/authorization/create {}                     -      -        -       -       -      -       -      -    -     -       =     -       -
            GET    /engine-rest/authorization                               -      -        -       -       -      -       -      -    -     -       +     -       -
            POST   /engine-rest/identity/verify {}                          -      -        -       -       -      -       -      -    -     -       =     -       -
            GET    /engine-rest/metrics/job-failed/sum                      -      -        -       -       -      -       -      -    -     -       =     -       -
            GET    /engine-rest/schema/log                                  -      -        -       -       -      -       -      -    -     -       +     -       -
            GET    /engine-rest/tenant                                      -      -        -       -       -      -       -      -    -     -       +     -       -
            LOGIN  tasklist                                                 -      -        +       +       +      +       +      +    +     -       +     -       -
            LOGIN  cockpit                                                  -      -        -       -       -      -       -      +    +     +       +     -       -
            LOGIN  admin                                                    -      -        -       -       -      -       -      -    -     -       +     -       -
            """;

    private static final Map<String, Group> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("service", Group.CUSTOMER_SERVICE);
        PEOPLE.put("transit", Group.TRANSIT);
        PEOPLE.put("claims", Group.CLAIMS);
        PEOPLE.put("finance", Group.FINANCE);
        PEOPLE.put("caller", Group.CALLBACK_TEAM);
        PEOPLE.put("lead", Group.TEAM_LEADS);
        PEOPLE.put("owner", Group.PROCESS_OWNERS);
        PEOPLE.put("auditor", Group.AUDITORS);
        PEOPLE.put("admin", Group.ADMINS);
        PEOPLE.put("website", Group.CHANNELS);
        PEOPLE.put("worker", Group.WORKERS);
    }

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffDriver staff;

    @LocalServerPort
    int port;

    private RunningHouse house;
    private Map<String, String> names;

    @BeforeEach
    void hire() {
        house = new RunningHouse(port);
        staff.user("m.stranger");
        PEOPLE.forEach((role, group) -> staff.user("m." + role, group));
        var number = staff.unclassified();
        names = Map.of(
                "CASE", number.value(),
                "TASK", cases.task(number).getId(),
                "INSTANCE", cases.task(number).getProcessInstanceId(),
                "NONE", "CN00-00000000");
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
    }

    @Test
    void everybodyMayDoWhatIsTheirsAndNothingElse() {
        var lines = MATRIX.lines().toList();
        var roles = Arrays.stream(lines.get(0).split("\\s+")).skip(1).toList();
        var wrong = new ArrayList<String>();
        lines.stream().skip(1).forEach(line -> check(line, roles, wrong));

        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private void check(String line, List<String> roles, List<String> wrong) {
        var words = List.of(line.strip().split("\\s+"));
        var marks = words.subList(words.size() - roles.size(), words.size());
        var action = words.subList(0, words.size() - roles.size());
        for (var column = 0; column < roles.size(); column++) {
            var mark = marks.get(column);
            if (!mark.equals("=")) { // that would really happen
                var status = statusOf(action, roles.get(column));
                var named = Stream.of("CASE", "TASK", "INSTANCE").anyMatch(action.get(1)::contains);
                if (!expected(mark, named).apply(status)) {
                    wrong.add("%s should %s but %s was answered with %d."
                            .formatted(roles.get(column), meaning(mark), String.join(" ", action), status));
                }
            }
        }
    }

    private interface Expected {
        boolean apply(int status);
    }

    /** @param named whether what is asked for exists */
    private static Expected expected(String mark, boolean named) {
        return switch (mark) {
            case "+" ->
                status -> status < 500 && !List.of(401, 403, named ? 404 : 401).contains(status);
            case "." -> status -> status == 404;
            case "-" -> status -> Set.of(401, 403).contains(status);
            default -> throw new IllegalArgumentException(mark);
        };
    }

    private static String meaning(String mark) {
        return switch (mark) {
            case "+" -> "get through";
            case "." -> "not find it";
            default -> "be refused";
        };
    }

    private int statusOf(List<String> action, String role) {
        var user = role.equals("nobody") ? null : "m." + role;
        if (action.get(0).equals("LOGIN")) {
            return house.browser()
                    .logIn(user == null ? "" : user, RunningHouse.PASSWORD, action.get(1))
                    .statusCode();
        }
        var body = action.size() > 2 ? named(action.get(2)) : null;
        return house.ask(user, action.get(0), named(action.get(1)), body).statusCode();
    }

    private String named(String text) {
        for (var name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text;
    }
}
