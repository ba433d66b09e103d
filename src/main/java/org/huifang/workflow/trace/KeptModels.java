package org.huifang.workflow.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Keeps each model and table as it is deployed, in the transaction that deploys it: a deployment may be taken away later. */
@Component
public class KeptModels implements Deployer {

    private final ObjectProvider<JdbcClient> database;

    KeptModels(ObjectProvider<JdbcClient> database) {
        this.database = database;
    }

    /** Called after the engine's own deployers, and again whenever a node reads a deployment it has forgotten. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            keep("BPMN", deployment.getDeployedProcessDefinitions(), deployment);
            keep("DMN", deployment.getDeployedDecisionDefinitions(), deployment);
        }
    }

    /** The engine gives null, not an empty list, for a kind that the deployment does not have. */
    private void keep(
            String kind, @Nullable List<? extends ResourceDefinition> definitions, DeploymentEntity deployment) {
        if (definitions != null) {
            definitions.forEach(definition -> keep(kind, definition, deployment));
        }
    }

    private void keep(String kind, ResourceDefinition definition, DeploymentEntity deployment) {
        var xml = deployment.getResource(definition.getResourceName()).getBytes();
        database.getObject()
                .sql(
                        """
                insert into kept_model (definition_id, kind, key, version, deployment_id, resource, sha256, xml)
                values (:id, :kind, :key, :version, :deployment, :resource, :sha256, :xml) on conflict do nothing""")
                .param("id", definition.getId())
                .param("kind", kind)
                .param("key", definition.getKey())
                .param("version", definition.getVersion())
                .param("deployment", deployment.getId())
                .param("resource", definition.getResourceName())
                .param("sha256", sha256(xml))
                .param("xml", new String(xml, StandardCharsets.UTF_8))
                .update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
