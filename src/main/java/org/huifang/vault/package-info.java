/**
 * What is personal lies sealed in the database: encrypted by Google Tink under keys that the database never sees. Which columns those
 * are, {@code privacy/register.yaml} says.
 */
package org.huifang.vault;
