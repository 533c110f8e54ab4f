// The skills of the Government Digital and Data Profession Capability Framework (September 2025), by name.
// Open Government Licence v3.0.

/**
 * One skill a line: name | the first letters of the levels that the framework describes, from Awareness to Expert, or -
 * where it describes none; all four where nothing is said.
 */
export const skillFacts = `
Accessibility
Adapting to delivery methodologies
Agile and Lean practices
Agile research practices
Agile working
Agile working (content design)|WPE
Analysis|WPE
Analysis and insight|WPE
Analysis and synthesis
Analysis and synthesis (data ethics)|PE
Applied maths, statistics and scientific practices
Applied social sciences|PE
Applying statistical and analytical tools and techniques
Applying user-centred insights
Architect for the whole context
Architecture communication
Asset and configuration management
Availability and capacity management
Business analysis (IT operations)
Business architecture
Business modelling
Business process improvement
Capability building for digital, data and technology|-
Change management
Changing security culture|-
Coding and scripting|AW
Commercial management|WPE
Commercial perspective
Communicating analysis and insight
Communicating between the technical and non-technical
Communicating data|AWP
Communicating information
Communication (data ethics)|E
Communication (security architect)|PE
Community collaboration
Consultancy|AWP
Content concepts and prototyping|AWP
Context, problem and option analysis
Continual service improvement|AWP
Continuity management|AW
Creating value for money
Customer service management
Cyber incident management|-
Cyber risk management|-
Cyber security governance|-
Data analysis and synthesis|AWP
Data architecture|-
Data development process|WPE
Data engineering
Data ethics and privacy
Data governance|WPE
Data governance (data architect)|WPE
Data governance leadership|-
Data innovation
Data integration design|WPE
Data life cycle|WPE
Data literacy improvement|WPE
Data management
Data maturity
Data modelling|WPE
Data modelling, cleansing and enrichment
Data preparation and linkage
Data risk management|-
Data science innovation
Data standards|WPE
Data visualisation
Delivering business impact
Delivering business impact through data
Design communication
Designing and executing tests
Designing for everyone
Designing secure systems|WPE
Designing strategically
Designing together
Developing code for analysis
Developing data science capability
Development process optimisation
Empathy and inclusivity|E
Enabling and informing risk-based decisions|WPE
Ensuring resilience of digital, data and technology|-
Enterprise and business architecture (business analyst)|W
Enterprise architecture
Evaluation delivery
Evaluation planning and strategy
Evidence-based design
Financial decision making for technology|-
Financial management
Financial management for digital, data and technology|-
Financial ownership
Governance and assurance
Governance and assurance (accessibility)|WPE
Incident management|AWP
Inclusive research
Information security
Innovation in digital, data and technology|-
Iterative design
IT infrastructure
IT service reporting
Leadership and guidance
Leadership and guidance (frontend developer)
Leading design
Leading digital products and services|-
Leading performance and benefits
Life cycle management
Maintaining delivery momentum|WPE
Making and guiding decisions
Making a process work|WE
Making architectural decisions
Making strategic performance-led change|-
Managing a data project
Managing decisions and risks
Managing product outcomes
Managing, reporting and resolving defects
Metadata management
Methods and tools
Modern development standards
Monitoring and evaluation across the product life cycle
Operational management
Optimising technology and data architecture|-
Ownership and initiative|AWP
Performance measurement
Planning|APE
Problem definition and shaping
Problem management
Product and service monitoring
Product leadership
Product management
Product ownership (data ethics)|PE
Programming and build (data engineering)|WPE
Programming and build (data science)
Programming and build (frontend developer)
Programming and build (software engineering)
Prototyping
Quality assurance of data and analysis
Requirements definition and management
Research and innovation|WP
Research management, leadership and assurance
Security architecture|-
Security technology|AWE
Service focus
Service management framework knowledge
Service support
Shaping the direction of organisational strategy through digital, data and technology|-
Stakeholder relationship management
Stakeholder relationship management (content design)
Stakeholder relationship management (IT operations)
Strategic cyber security planning|-
Strategic data planning|-
Strategic design and business change|PE
Strategic ownership
Strategic technology planning|-
Strategic thinking
Strategic thinking (content design)
Strategy design
Systems analysis
Systems design
Systems design (frontend developer)
Systems integration
Systems integration (frontend developer)|AWP
Team dynamics and collaboration
Technical design throughout the life cycle
Technical specialism
Technical understanding
Technical understanding (accessibility)|WPE
Technical understanding (performance analyst)
Technical understanding (user-centred design)|AWP
Technology architecture|-
Technology evaluation|-
Test analysis
Test and quality planning
Test engineering
Testing
Testing (business analysis)|AWP
Troubleshooting and problem resolution
Turning business problems into data design
Understanding analysis across the product life cycle
Understanding product delivery
Understanding security implications of transformation|WPE
User-centred analysis
User-centred content design
User-centred practice and advocacy
User experience analysis|AWP
User focus
User focus (content design)
User focus (frontend developer)|AWP
User research methods
Web performance optimisation
Working within constraints (performance analyst)
`;
