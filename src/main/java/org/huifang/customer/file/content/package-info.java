/** What a file says, field by field, how it is written in CSV and API, and what is wrong with it when it is not. */
package org.huifang.customer.file.content;
