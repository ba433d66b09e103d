/** What every rule package needs of Drools, and nothing of any feature: the only package that knows the rule engine. */
package org.huifang.rules;
