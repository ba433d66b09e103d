module.exports = () => "deployed beside a model";
