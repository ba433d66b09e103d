package org.huifang.workflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.huifang.workflow.model.finding.Finding;
import org.springframework.stereotype.Component;

/**
 * Holds every deployment to the rules, whoever makes it: this application at its start, Camunda Modeler, the engine's API. It
 * stands inside the transaction of the deployment and before the engine's own parsers, so a refusal leaves nothing behind.
 */
@Component
class DeploymentGate extends AbstractProcessEnginePlugin implements Deployer {

    private final ModelRules rules;

    DeploymentGate(ModelRules rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var deployers = new ArrayList<Deployer>();
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        deployers.add(this);
        engine.setCustomPreDeployers(deployers);
    }

    /** Deployments of before come here, too, when the engine has forgotten what it had parsed of them. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var files = new TreeMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        var findings = findingsIn(files, deployment.getTenantId());
        if (!findings.isEmpty()) {
            throw new BrokenModels(findings);
        }
    }

    private List<Finding> findingsIn(Map<String, byte[]> files, String tenant) {
        if (tenant != null) {
            return List.of(new Finding(
                    tenant, "tenant", "不使用租户，请把 Tenant ID 留空", "there are no tenants; leave the tenant id empty"));
        }
        return rules.check(files, DeploymentGate::isDeployedForm, DeploymentGate::isDeployedProcess);
    }

    private static boolean isDeployedForm(String id) {
        return Context.getCommandContext().getCamundaFormDefinitionManager().findLatestDefinitionByKey(id) != null;
    }

    private static boolean isDeployedProcess(String key) {
        return Context.getCommandContext().getProcessDefinitionManager().findLatestProcessDefinitionByKey(key) != null;
    }
}
