"""How far an audit can be trusted on a model: its predictions against training again."""
