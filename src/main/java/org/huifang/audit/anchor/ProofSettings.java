package org.huifang.audit.anchor;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What dossiers and anchors are signed with, and where anchors are written to.
 *
 * @param key private Ed25519 key, PKCS #8 in Base64; before {@code keyFile}
 * @param keyFile where the key is kept when none is set; made at the first start
 * @param anchorFolder where each anchor is written as a file; none: in the database only
 */
@ConfigurationProperties("huifang.proof")
public record ProofSettings(@DefaultValue("") String key, Path keyFile, Path anchorFolder) {}
